using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using EmbeddedHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace EndToEnd.Tests;

/// <summary>What is decided reaches people once, by mail and by webhook, whatever fails between.</summary>
public sealed class NotificationTests : IAsyncLifetime
{
    private const string Password = "correct horse battery staple";
    private const string Secret = "0123456789abcdefghijklmnopqrstuvwxyz";
    private const string Nasty = "gone\r\nBcc: victim@example.com\u001b[2J";

    private readonly SmtpServer _server = new();
    private readonly TemporaryDirectory _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Nobody_is_told_anything_where_no_channel_is_set()
    {
        await using var host = await HostInside.StartAsync(new StandingSandbox(orders: 1));
        Assert.Null(host.App.Services.GetService<NotificationWorker>());
        Assert.False(File.Exists(Path.Combine(host.Directory.Path, NotificationBox.FileName)));
    }

    [Fact]
    public async Task A_mail_comes_once_and_a_name_from_outside_is_in_no_head_of_it()
    {
        string kept;
        await using (var host = await StartAsync(Mail()))
        {
            await TroubleAsync(host, Nasty);
            await LookAsync(host);
            Assert.Single(_server.Texts);
            kept = await File.ReadAllTextAsync(Path.Combine(host.Directory.Path, NotificationBox.FileName), Token);
            if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, new FileInfo(Path.Combine(host.Directory.Path, NotificationBox.FileName)).UnixFileMode);
            Assert.DoesNotContain(host.Log.All, line => line.Contains(Password, StringComparison.Ordinal));
            Assert.DoesNotContain(Password, kept, StringComparison.Ordinal);
        }

        var mail = Assert.Single(_server.Mails);
        Assert.Equal("Sandbox: its work stands still. gone Bcc: victim@example.com[U+001B][2J", mail.Subject);
        Assert.Empty(mail.Bcc);
        Assert.Equal(["ann@example.com", "ben@example.com"], mail.To.Mailboxes.Select(one => one.Address));
        Assert.Equal("auto-generated", mail.Headers["Auto-Submitted"]);
        Assert.Contains("Sandbox: its work stands still. gone Bcc:", mail.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain(_server.Commands, command => command.Contains("victim", StringComparison.Ordinal));
        Assert.Contains(_server.Commands, command => command.StartsWith("AUTH PLAIN ", StringComparison.Ordinal));

        // Another process, with what the first one kept.
        await using var again = await StartAsync(Mail(), directory => File.WriteAllText(Path.Combine(directory.Path, NotificationBox.FileName), kept));
        await TroubleAsync(again, Nasty);
        Assert.Single(_server.Texts);
    }

    [Fact]
    public async Task A_mail_that_was_not_taken_is_sent_later()
    {
        _server.Conduct = SmtpConduct.Refuses;
        var sandbox = new StandingSandbox(orders: 1);
        await using var host = await StartAsync(Mail(), sandbox: sandbox);
        await TroubleAsync(host, "gone");
        Assert.Empty(_server.Texts);
        Assert.Contains(host.Log.All, line => line.Contains("was not sent at attempt 1, and is sent later. The server answered 451.", StringComparison.Ordinal));

        _server.Conduct = SmtpConduct.Takes;
        await LookAsync(host);
        Assert.Empty(_server.Texts); // not before its pause is over
        sandbox.Clock.Advance(TimeSpan.FromMinutes(2));
        await LookAsync(host);
        await LookAsync(host);
        Assert.Single(_server.Mails);
    }

    [Fact]
    public async Task A_mail_of_which_nobody_knows_is_not_sent_again_and_the_next_one_says_so()
    {
        _server.Conduct = SmtpConduct.BreaksOff;
        var sandbox = new StandingSandbox(orders: 1);
        await using var host = await StartAsync(Mail(), sandbox: sandbox);
        await TroubleAsync(host, "gone");
        Assert.Single(_server.Texts);
        Assert.Contains(host.Log.All, line => line.StartsWith("mail: it is not known whether Urgent", StringComparison.Ordinal));

        _server.Conduct = SmtpConduct.Takes;
        sandbox.Clock.Advance(TimeSpan.FromHours(2));
        await LookAsync(host);
        Assert.Single(_server.Texts);

        host.Runtime.StandStills.Forget("sandbox");
        await LookAsync(host);
        await TroubleAsync(host, "gone again");
        Assert.Equal(2, _server.Mails.Count);
        Assert.Contains("It is not known whether an earlier mail arrived, and it was not sent again: Sandbox: its work stands still. gone", _server.Mails[1].TextBody, StringComparison.Ordinal);
    }

    /// <summary>A process that was killed between the first byte of a mail and its answer.</summary>
    [Fact]
    public async Task What_was_under_way_when_a_process_ended_is_repeated_only_where_it_may_be()
    {
        await using var receiver = await LoopbackReceiver.StartAsync();
        var what = new Notification("1f", NotificationKind.Urgent, Instant.FromUtc(2026, 10, 5, 13, 0), "Sandbox: gone", ["Sandbox: gone"], ["sandbox"]);
        var box = new NotificationBox
        {
            Told = new() { Digest = new(2026, 10, 5) },
            Outgoing = [new(what, [new("mail", SendingState.UnderWay, 0, null), new("webhook", SendingState.UnderWay, 0, null)])],
        };
        var settings = Mail();
        settings.Webhook = new() { Url = receiver.Address.ToString(), Secret = Secret };
        await using var host = await StartAsync(settings, directory => NotificationBox.Write(directory.Path, box.ToBytes()));
        await LookAsync(host);
        Assert.Empty(_server.Texts);
        Assert.Equal("1f", Assert.Single(receiver.All).Headers[WebhookChannel.IdHeader]);
        Assert.Equal(["Sandbox: gone"], NotificationBox.Read(host.Directory.Path).Doubtful);
    }

    [Fact]
    public async Task Without_TLS_where_it_is_wanted_nothing_is_sent_and_no_password_shown()
    {
        var settings = Mail();
        settings.Mail!.Security = MailSecurity.StartTls;
        await using var host = await StartAsync(settings);
        await TroubleAsync(host, "gone");
        Assert.Empty(_server.Texts);
        Assert.DoesNotContain(_server.Commands, command => command.StartsWith("AUTH", StringComparison.Ordinal) || command.StartsWith("MAIL", StringComparison.Ordinal));
        Assert.Contains(host.Log.All, line => line.Contains("The server offers no TLS, so nothing was sent", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_put_away_and_what_is_urgent_is_told()
    {
        await using var host = await StartAsync(Mail(), directory => File.WriteAllText(Path.Combine(directory.Path, NotificationBox.FileName), "{ nonsense"));
        await TroubleAsync(host, "gone");
        Assert.Single(_server.Texts);
        Assert.True(File.Exists(Path.Combine(host.Directory.Path, NotificationBox.FileName + ".unreadable")));
    }

    /// <summary>Whoever gets it can prove whose it is: reckoned here by the words of the documentation.</summary>
    [Fact]
    public async Task A_webhook_is_signed_and_says_what_a_mail_says()
    {
        await using var receiver = await LoopbackReceiver.StartAsync();
        await using var host = await StartAsync(Hook(new Uri(receiver.Address, "/told")));
        await TroubleAsync(host, Nasty);
        await LookAsync(host);
        var request = Assert.Single(receiver.All);
        Assert.Equal("/told", request.Path);
        var parts = request.Headers["X-ZohoProcore-Signature"].Split(',');
        var time = parts[0]["t=".Length..];
        var signed = Encoding.UTF8.GetBytes(time + ".").Concat(request.Body).ToArray();
        Assert.Equal("v1=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), signed)), parts[1]);
        var sent = DateTimeOffset.FromUnixTimeSeconds(long.Parse(time, CultureInfo.InvariantCulture));
        Assert.InRange(TimeProvider.System.GetUtcNow() - sent, TimeSpan.FromMinutes(-5), TimeSpan.FromMinutes(5));
        var body = JsonNode.Parse(request.Body)!;
        Assert.Equal(("urgent", "sandbox"), ((string)body["kind"]!, (string)body["connections"]![0]!));
        Assert.Equal("Sandbox: its work stands still. gone Bcc: victim@example.com[U+001B][2J", (string)body["subject"]!);
        Assert.Equal((string)body["id"]!, request.Headers["X-ZohoProcore-Notification"]);
        Assert.DoesNotContain(host.Log.All, line => line.Contains(Secret, StringComparison.Ordinal) || line.Contains("/told", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_webhook_follows_no_redirect()
    {
        await using var elsewhere = await LoopbackReceiver.StartAsync();
        await using var receiver = await LoopbackReceiver.StartAsync();
        receiver.Answer = response =>
        {
            response.Headers.Location = elsewhere.Address.ToString();
            return (int)HttpStatusCode.TemporaryRedirect;
        };
        await using var host = await StartAsync(Hook(receiver.Address));
        await TroubleAsync(host, "gone");
        Assert.Single(receiver.All);
        Assert.Empty(elsewhere.All);
        Assert.Contains(host.Log.All, line => line.Contains("It was answered with 307.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_webhook_that_is_not_answered_well_is_sent_again_by_the_same_id()
    {
        await using var receiver = await LoopbackReceiver.StartAsync();
        receiver.Answer = _ => receiver.All.Count < 2 ? 503 : 200;
        await using var host = await StartAsync(Hook(receiver.Address));
        await TroubleAsync(host, "gone");
        Assert.Equal(2, receiver.All.Count);
        Assert.Single(receiver.All.Select(one => one.Headers["X-ZohoProcore-Notification"]).Distinct());
        Assert.Empty(NotificationBox.Read(host.Directory.Path).Outgoing);
    }

    [Fact]
    public void Settings_that_make_no_sense_are_said_all_at_once()
    {
        var settings = new NotificationSettings
        {
            DigestHour = 24,
            Zone = "Denver",
            OldestHours = 0,
            Mail = new() { Host = "smtp.example.com", Port = 0, Security = MailSecurity.None, User = "sync", From = "x y", To = ["not an address at all"] },
            Webhook = new() { Url = "http://example.com/hook", Secret = "short" },
        };
        var said = Assert.Throws<InputException>(() => NotificationRules.Read(settings)).Message;
        foreach (var expected in (string[])["DigestHour is 24", "Zone is \"Denver\"", "OldestHours is 0", "Mail:Port is 0", "Mail:Security can be None", "Mail:From", "Mail:To has", "Mail:User needs", "Webhook:Url has to be", "32 characters"])
            Assert.Contains("Notifications:" + expected.Replace("32 characters", "Webhook:Secret", StringComparison.Ordinal), said, StringComparison.Ordinal);
        Assert.DoesNotContain("short", said, StringComparison.Ordinal);
        NotificationRules.Read(new() { Zone = "America/Denver", Webhook = new() { Url = "https://example.com/hook", Secret = Secret } });
    }

    private NotificationSettings Mail()
    {
        var password = Path.Combine(_folder.Path, "password");
        File.WriteAllText(password, Password + "\n");
        return new()
        {
            DigestHour = 23,
            Mail = new() { Host = "127.0.0.1", Port = _server.Port, Security = MailSecurity.None, User = "sync", PasswordFile = password, From = "sync@example.com", To = ["ann@example.com", "ben@example.com"] },
        };
    }

    private static NotificationSettings Hook(Uri address) => new() { DigestHour = 23, Webhook = new() { Url = address.ToString(), Secret = Secret } };

    private static async Task<HostInside> StartAsync(NotificationSettings settings, Action<DataDirectory>? prepare = null, StandingSandbox? sandbox = null)
    {
        var host = await HostInside.StartAsync(sandbox ?? new StandingSandbox(orders: 1), LogLevel.Information, settings: new() { Notifications = settings }, prepare: prepare);
        await LookAsync(host); // what stands at the start is known from now on
        return host;
    }

    private static async Task TroubleAsync(HostInside host, string why)
    {
        host.Runtime.StandStills.StandsForGood("sandbox", why);
        await LookAsync(host);
    }

    private static Task LookAsync(HostInside host) => host.App.Services.GetRequiredService<NotificationWorker>().LookAsync(Token);
}
