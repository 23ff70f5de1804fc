using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using MimeKit;

namespace EndToEnd.Tests;

/// <summary>How a mail server takes mail.</summary>
internal enum SmtpConduct
{
    /// <summary>It takes what comes.</summary>
    Takes,

    /// <summary>It says that it can't take it now.</summary>
    Refuses,

    /// <summary>It breaks off once it has the text, and nobody is told whether it took it.</summary>
    BreaksOff,
}

/// <summary>A small mail server on this machine, without TLS.</summary>
internal sealed class SmtpServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _ends = new();
    private readonly ConcurrentQueue<string> _commands = new();
    private readonly ConcurrentQueue<string> _mails = new();
    private readonly Task _serving;

    public SmtpServer()
    {
        _listener.Start();
        _serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public SmtpConduct Conduct { get; set; }

    /// <summary>What was said to it, but the text of mails.</summary>
    public IReadOnlyList<string> Commands => [.. _commands];

    /// <summary>The text of the mails whose end it saw, as they came.</summary>
    public IReadOnlyList<string> Texts => [.. _mails];

    /// <summary>The same, read.</summary>
    public IReadOnlyList<MimeMessage> Mails => [.. _mails.Select(text => MimeMessage.Load(new MemoryStream(Encoding.UTF8.GetBytes(text)), TestContext.Current.CancellationToken))];

    public async ValueTask DisposeAsync()
    {
        await _ends.CancelAsync();
        _listener.Stop();
        await _serving;
        _ends.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_ends.Token);
                try
                {
                    await TalkAsync(client.GetStream());
                }
                catch (IOException)
                {
                    // Whoever called hung up.
                }
            }
        }
        catch (Exception) when (_ends.IsCancellationRequested)
        {
            // It ends.
        }
    }

    private async Task TalkAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await SayAsync(stream, "220 loopback");
        while (await reader.ReadLineAsync(_ends.Token) is { } line)
        {
            _commands.Enqueue(line);
            var word = line.Split(' ')[0].ToUpperInvariant();
            if (word == "EHLO") await SayAsync(stream, "250-loopback\r\n250 AUTH PLAIN");
            else if (word == "AUTH") await SayAsync(stream, "235 welcome");
            else if (word == "RCPT" && Conduct == SmtpConduct.Refuses) await SayAsync(stream, "451 later");
            else if (word == "DATA")
            {
                await SayAsync(stream, "354 go on");
                var text = new StringBuilder();
                while (await reader.ReadLineAsync(_ends.Token) is { } part && part != ".") text.Append(part.StartsWith('.') ? part[1..] : part).Append("\r\n");
                _mails.Enqueue(text.ToString());
                if (Conduct == SmtpConduct.BreaksOff) return;
                await SayAsync(stream, "250 taken");
            }
            else if (word == "QUIT")
            {
                await SayAsync(stream, "221 bye");
                return;
            }
            else await SayAsync(stream, "250 ok");
        }
    }

    private async Task SayAsync(NetworkStream stream, string text) => await stream.WriteAsync(Encoding.ASCII.GetBytes(text + "\r\n"), _ends.Token);
}
