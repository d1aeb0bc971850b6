export default function NotFound() {
  return <h1>our 404</h1>
}
