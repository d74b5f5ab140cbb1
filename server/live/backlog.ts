/**
 * Connections that may wait until the venue takes them, for `server.listen({ backlog })`. After a restart every screen knocks
 * within a second and a half; Node's own 511 overflow then, and the kernel has those that were dropped wait for seconds.
 * The kernel's own bound (`net.core.somaxconn`, 4096 on Linux since 5.4) stays.
 */
export const backlog = 4_096;
