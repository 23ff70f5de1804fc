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
    private int _writes;

    /// <param name="server">Where the server listens.</param>
    public Relay(EndPoint server)
    {
        _server = server;
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _accepting = AcceptAsync();
    }

    /// <summary>Where the node connects.</summary>
    public int Port { get; }

    /// <summary>How many requests went through it that change something, by their first words.</summary>
    public int Writes => Volatile.Read(ref _writes);

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
        using var server = new Socket(_server.AddressFamily, SocketType.Stream, _server is IPEndPoint ? ProtocolType.Tcp : ProtocolType.Unspecified);
        try
        {
            (_open[client], _open[server]) = (true, true);
            if (_isCut) return;
            client.NoDelay = true;
            await server.ConnectAsync(_server);
            await Task.WhenAny(CopyAsync(client, server, Look), CopyAsync(server, client, _ => { }));
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

    private void Look(ReadOnlyMemory<byte> part)
    {
        var text = part.Span;
        if (text.StartsWith("POST /oauth"u8)) return; // a token
        if (text.StartsWith("POST "u8) || text.StartsWith("PATCH "u8) || text.StartsWith("PUT "u8) || text.StartsWith("DELETE "u8)) Interlocked.Increment(ref _writes);
    }

    private static async Task CopyAsync(Socket from, Socket to, Action<ReadOnlyMemory<byte>> look)
    {
        var part = new byte[64 * 1024];
        try
        {
            for (int read; (read = await from.ReceiveAsync(part)) > 0; look(part.AsMemory(0, read)))
                for (var sent = 0; sent < read;) sent += await to.SendAsync(part.AsMemory(sent, read - sent));
        }
        catch (Exception problem) when (problem is SocketException or ObjectDisposedException)
        {
            // The other way ends, too.
        }
    }
}
