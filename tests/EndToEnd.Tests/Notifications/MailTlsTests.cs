using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using EmbeddedHost;
using NodaTime;

namespace EndToEnd.Tests;

/// <summary>Mail names vendors and orders, and a password goes before it: nobody on the way reads it, and nobody else than the server that is meant gets it.</summary>
public sealed class MailTlsTests
{
    private const string Password = "correct horse battery staple";

    private static readonly Notification Told = new("1f", NotificationKind.Urgent, Instant.FromUtc(2026, 10, 5, 13, 0), "Sandbox: gone", ["Sandbox: gone"], ["sandbox"]);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(MailSecurity.StartTls)]
    [InlineData(MailSecurity.Tls)]
    public async Task A_mail_and_its_password_go_through_TLS_alone(MailSecurity security)
    {
        using var certificate = Certificate("127.0.0.1");
        await using var server = new SmtpServer(certificate, security == MailSecurity.Tls);
        var sent = await new MailChannel(Settings(server, security), Trusting(certificate)).SendAsync(Told, Token);
        Assert.Equal(new SendingResult(SendingOutcome.Taken), sent);
        Assert.Equal("Sandbox: gone", Assert.Single(server.Mails).Subject);
        Assert.Contains(server.Commands, command => command.StartsWith("AUTH PLAIN ", StringComparison.Ordinal));
        Assert.Equal(security == MailSecurity.StartTls ? ["EHLO", "STARTTLS"] : Array.Empty<string>(), server.InClear.Select(command => command.Split(' ')[0]));
    }

    /// <summary>A certificate that this machine does not trust, and one that it does and that is another server's.</summary>
    [Theory]
    [InlineData(MailSecurity.StartTls, "127.0.0.1", false)]
    [InlineData(MailSecurity.Tls, "127.0.0.1", false)]
    [InlineData(MailSecurity.StartTls, "mail.example.com", true)]
    [InlineData(MailSecurity.Tls, "mail.example.com", true)]
    public async Task A_server_that_is_not_the_one_that_is_meant_gets_nothing(MailSecurity security, string name, bool isTrusted)
    {
        using var certificate = Certificate(name);
        await using var server = new SmtpServer(certificate, security == MailSecurity.Tls);
        var sent = await new MailChannel(Settings(server, security), isTrusted ? Trusting(certificate) : null).SendAsync(Told, Token);
        Assert.Equal(SendingOutcome.NotTaken, sent.Outcome);
        Assert.Contains("see that the server's certificate is good for its name", sent.Why, StringComparison.Ordinal);
        Assert.DoesNotContain(Password, sent.Why, StringComparison.Ordinal);
        Assert.Empty(server.Mails);
        Assert.DoesNotContain(server.Commands, command => command.StartsWith("AUTH", StringComparison.Ordinal) || command.StartsWith("MAIL", StringComparison.Ordinal));
    }

    /// <summary>TLS from the first byte at a port that has it only after STARTTLS, as where 465 and 587 were mixed up.</summary>
    [Fact]
    public async Task A_server_that_speaks_first_is_no_dead_end()
    {
        await using var server = new SmtpServer();
        var sent = await new MailChannel(Settings(server, MailSecurity.Tls)).SendAsync(Told, Token);
        Assert.Equal(SendingOutcome.NotTaken, sent.Outcome);
        Assert.Contains("Mail:Security fits its port", sent.Why, StringComparison.Ordinal);
        Assert.Empty(server.Mails);
    }

    /// <summary>No server is at fault, and none is said to be.</summary>
    [Fact]
    public async Task A_file_with_the_password_that_is_gone_is_said()
    {
        await using var server = new SmtpServer();
        var settings = Settings(server, MailSecurity.None);
        (settings.Password, settings.PasswordFile) = (string.Empty, "/nowhere/at/all");
        var sent = await new MailChannel(settings).SendAsync(Told, Token);
        Assert.Equal(new SendingResult(SendingOutcome.NotTaken, "The file with the password can't be read."), sent);
        Assert.Empty(server.Commands);
    }

    private static MailSettings Settings(SmtpServer server, MailSecurity security) => new()
    {
        Host = "127.0.0.1",
        Port = server.Port,
        Security = security,
        User = "sync",
        Password = Password,
        From = "sync@example.com",
        To = ["ann@example.com"],
    };

    // As a machine that trusts whoever signed it; for whom it is good is looked at all the same.
    private static RemoteCertificateValidationCallback Trusting(X509Certificate2 known) => (_, shown, _, errors) =>
        errors == SslPolicyErrors.RemoteCertificateChainErrors && shown?.GetCertHashString() == known.GetCertHashString();

    private static X509Certificate2 Certificate(string name)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        if (IPAddress.TryParse(name, out var address)) names.AddIpAddress(address);
        else names.AddDnsName(name);
        request.CertificateExtensions.Add(names.Build());
        using var made = request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), password: null); // with a key that the platform's TLS takes
    }
}
