import './fonts'
import './globals.css'
export default function GlobalNotFound() {
  return (
    <html lang="en">
      <body>
        <h1>global 404</h1>
      </body>
    </html>
  )
}
