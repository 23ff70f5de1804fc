using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
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

/// <summary>A small mail server on this machine, without TLS unless it has a certificate.</summary>
internal sealed class SmtpServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _ends = new();
    private readonly ConcurrentQueue<string> _commands = new();
    private readonly ConcurrentQueue<string> _inClear = new();
    private readonly ConcurrentQueue<string> _mails = new();
    private readonly X509Certificate2? _certificate;
    private readonly bool _beginsWithTls;
    private readonly Task _serving;

    /// <param name="certificate">Its certificate; null for one without TLS.</param>
    /// <param name="beginsWithTls">Whether TLS is there from the first byte, and not after STARTTLS.</param>
    public SmtpServer(X509Certificate2? certificate = null, bool beginsWithTls = false)
    {
        (_certificate, _beginsWithTls) = (certificate, beginsWithTls);
        _listener.Start();
        _serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public SmtpConduct Conduct { get; set; }

    /// <summary>What was said to it, but the text of mails.</summary>
    public IReadOnlyList<string> Commands => [.. _commands];

    /// <summary>What of that anybody on the way could have read.</summary>
    public IReadOnlyList<string> InClear => [.. _inClear];

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
                catch (Exception problem) when (problem is IOException or AuthenticationException)
                {
                    // Whoever called hung up, or does not trust it.
                }
            }
        }
        catch (Exception) when (_ends.IsCancellationRequested)
        {
            // It ends.
        }
    }

    private async Task TalkAsync(NetworkStream connection)
    {
        await using var secured = _certificate is null ? null : new SslStream(connection);
        Stream stream = connection;
        if (_beginsWithTls) await SecureAsync();
        var reader = new StreamReader(stream, Encoding.UTF8);
        await SayAsync(stream, "220 loopback");
        while (await reader.ReadLineAsync(_ends.Token) is { } line)
        {
            _commands.Enqueue(line);
            if (stream != secured) _inClear.Enqueue(line);
            var word = line.Split(' ')[0].ToUpperInvariant();
            if (word == "EHLO") await SayAsync(stream, secured is null || stream == secured ? "250-loopback\r\n250 AUTH PLAIN" : "250-loopback\r\n250-AUTH PLAIN\r\n250 STARTTLS");
            else if (word == "STARTTLS")
            {
                await SayAsync(stream, "220 go ahead");
                await SecureAsync();
                reader = new StreamReader(stream, Encoding.UTF8);
            }
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

        async Task SecureAsync()
        {
            await secured!.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = _certificate }, _ends.Token);
            stream = secured;
        }
    }

    private async Task SayAsync(Stream stream, string text) => await stream.WriteAsync(Encoding.ASCII.GetBytes(text + "\r\n"), _ends.Token);
}
