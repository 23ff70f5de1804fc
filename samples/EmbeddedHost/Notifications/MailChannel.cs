using System.Net.Security;
using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace EmbeddedHost;

/// <summary>
/// Tells by mail. A mail is a promise that can't be taken back: what was certainly not taken is sent later, and what broke off after its first byte of text is not sent again blindly.
/// </summary>
/// <param name="settings">Which server, and to whom.</param>
/// <param name="trusts">Which certificates are good beside those that the machine trusts; null for no others.</param>
internal sealed class MailChannel(MailSettings settings, RemoteCertificateValidationCallback? trusts = null) : INotificationChannel
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(1);

    public string Name => "mail";

    public bool MayRepeat => false;

    public async Task<SendingResult> SendAsync(Notification notification, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeLimit);
        var begun = new Begun();
        var wasTaken = false;
        string password;
        try
        {
            password = settings.User.Length > 0 ? NotificationRules.SecretOf(settings.Password, settings.PasswordFile) : string.Empty;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return new(SendingOutcome.NotTaken, "The file with the password can't be read.");
        }

        try
        {
            using var message = Message(notification);
            using var smtp = new SmtpClient();
            if (trusts is not null) smtp.ServerCertificateValidationCallback = trusts;
            await smtp.ConnectAsync(settings.Host, settings.Port, Security(settings.Security), limit.Token);
            if (settings.User.Length > 0) await smtp.AuthenticateAsync(settings.User, password, limit.Token);
            await smtp.SendAsync(message, limit.Token, begun);
            wasTaken = true;
            await smtp.DisconnectAsync(quit: true, limit.Token);
            return new(SendingOutcome.Taken);
        }
        catch (Exception) when (wasTaken)
        {
            return new(SendingOutcome.Taken); // only the goodbye failed
        }
        catch (SmtpCommandException refused)
        {
            return new(SendingOutcome.NotTaken, FormattableString.Invariant($"The server answered {(int)refused.StatusCode}."));
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            return begun.Is ? new(SendingOutcome.Unknown, $"The connection broke off while the mail was sent ({problem.GetType().Name}).") : new(SendingOutcome.NotTaken, Why(problem));
        }
    }

    /// <summary>The mail. What it says was made visible already; its head has nothing but addresses of the settings and one line.</summary>
    internal MimeMessage Message(Notification notification)
    {
        var from = MailboxAddress.Parse(settings.From);
        var message = new MimeMessage
        {
            MessageId = $"{notification.Id}@{from.Address.Split('@')[^1]}",
            Date = notification.At.ToDateTimeOffset(),
            Subject = notification.Subject,
            Body = new TextPart("plain") { Text = string.Join("\r\n", notification.Lines) + "\r\n" },
        };
        message.From.Add(from);
        foreach (var to in settings.To) message.To.Add(MailboxAddress.Parse(to));
        message.Headers.Add("Auto-Submitted", "auto-generated"); // no out-of-office answers
        return message;
    }

    private static SecureSocketOptions Security(MailSecurity security) => security switch
    {
        MailSecurity.StartTls => SecureSocketOptions.StartTls,
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        MailSecurity.None => SecureSocketOptions.None,
        _ => throw new ArgumentOutOfRangeException(nameof(security), security, null),
    };

    // What a server or a library says may hold what was sent to it, so it is not repeated.
    private static string Why(Exception problem) => problem switch
    {
        AuthenticationException or ServiceNotAuthenticatedException => "The server does not take the account or its password.",
        SslHandshakeException => "No connection with TLS came about: see that the server's certificate is good for its name, and that Mail:Security fits its port.",
        NotSupportedException => "The server offers no TLS, so nothing was sent; see Mail:Security.",
        SocketException or IOException or SmtpProtocolException => "The server can't be reached, or it broke off.",
        OperationCanceledException => "The server did not answer in time.",
        _ => $"It could not be sent ({problem.GetType().Name}).",
    };

    /// <summary>Whether a byte of the mail's text was sent.</summary>
    private sealed class Begun : ITransferProgress
    {
        public bool Is { get; private set; }

        public void Report(long bytesTransferred, long totalSize) => Is = true;

        public void Report(long bytesTransferred) => Is = true;
    }
}
