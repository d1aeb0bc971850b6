import { connection } from 'next/server'
export const instant = false
export default async function Desk() {
  await connection()
  return <h1>desk {new Date().toISOString()}</h1>
}
