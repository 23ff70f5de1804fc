using System.Net;
using System.Net.Sockets;

namespace Distributed.Tests;

/// <summary>Ports below those that the system gives to whoever asks for any: between here and a node's start nobody else gets them.</summary>
internal static class FreePorts
{
    private static int _last = Environment.ProcessId * 31; // other processes of tests begin elsewhere

    /// <summary>One at which nobody listens.</summary>
    public static int Next()
    {
        while (true)
        {
            var port = 10_000 + (Math.Abs(Interlocked.Add(ref _last, 7)) % 20_000);
            using var listener = new TcpListener(IPAddress.Loopback, port);
            try
            {
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // The next one.
            }
        }
    }
}
