using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Distributed.Tests;

/// <summary>A way from one node to a server, which a test cuts and mends.</summary>
internal sealed class Relay : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<Socket, bool> _open = new();
    private readonly EndPoint _server;
    private readonly Task _accepting;
    private volatile bool _isCut;

    /// <param name="socket">The server's socket in the file system.</param>
    public Relay(string socket)
    {
        _server = new UnixDomainSocketEndPoint(socket);
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _accepting = AcceptAsync();
    }

    /// <summary>Where the node connects.</summary>
    public int Port { get; }

    /// <summary>Nothing gets through any more.</summary>
    public void Cut()
    {
        _isCut = true;
        foreach (var socket in _open.Keys) socket.Dispose();
    }

    /// <summary>All gets through again.</summary>
    public void Mend() => _isCut = false;

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        Cut();
        await _accepting;
    }

    private async Task AcceptAsync()
    {
        while (true)
        {
            Socket client;
            try
            {
                client = await _listener.AcceptSocketAsync(CancellationToken.None);
            }
            catch (Exception problem) when (problem is SocketException or ObjectDisposedException)
            {
                return;
            }

            _ = PassAsync(client);
        }
    }

    private async Task PassAsync(Socket client)
    {
        using var server = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            (_open[client], _open[server]) = (true, true);
            if (_isCut) return;
            client.NoDelay = true;
            await server.ConnectAsync(_server);
            await Task.WhenAny(CopyAsync(client, server), CopyAsync(server, client));
        }
        catch (Exception problem) when (problem is SocketException or ObjectDisposedException)
        {
            // As over any network.
        }
        finally
        {
            _open.TryRemove(client, out _);
            _open.TryRemove(server, out _);
            client.Dispose();
        }
    }

    private static async Task CopyAsync(Socket from, Socket to)
    {
        var part = new byte[64 * 1024];
        try
        {
            for (int read; (read = await from.ReceiveAsync(part)) > 0;)
                for (var sent = 0; sent < read;) sent += await to.SendAsync(part.AsMemory(sent, read - sent));
        }
        catch (Exception problem) when (problem is SocketException or ObjectDisposedException)
        {
            // The other way ends, too.
        }
    }
}
