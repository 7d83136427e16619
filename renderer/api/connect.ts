import { createClient, type Client } from '../../core/api/client.js'
import { browserTransport } from './browser-transport.js'
import { hostBridge } from './host-bridge.js'

/** Connects the page to the host that serves it. */
export const connect = (): Client => createClient(hostBridge() ?? browserTransport())
