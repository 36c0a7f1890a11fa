// The floor: a bare Socket.IO server that acknowledges and broadcasts each vote, with no logic and no disk.
import { createServer } from 'node:http'
import { Server } from 'socket.io'

const http = createServer()
const io = new Server(http, { serveClient: false, perMessageDeflate: false })
let votes = 0
io.on('connection', socket => {
  socket.emit('view', { votes })
  socket.on('vote', (_ballot, ack) => {
    votes += 1
    ack({ ok: true })
    io.emit('count', votes)
  })
})
http.listen(0, '127.0.0.1', () => process.send?.({ url: `http://127.0.0.1:${http.address().port}` }))
