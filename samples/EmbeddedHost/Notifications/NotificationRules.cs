using System.Globalization;
using MimeKit;
using NodaTime;

namespace EmbeddedHost;

/// <summary>By which rules people are told.</summary>
/// <param name="DigestAt">When the digest is due, every day.</param>
/// <param name="Zone">In which time zone.</param>
/// <param name="OldestAfter">After how long a question that nobody answers is urgent.</param>
/// <param name="Months">Whether it is looked which months tie.</param>
internal sealed record NotificationRules(LocalTime DigestAt, DateTimeZone Zone, Duration OldestAfter, bool Months)
{
    private const int FewestSecretCharacters = 32;

    /// <summary>The rules that settings make.</summary>
    /// <exception cref="InputException">They make no sense: everything at once.</exception>
    public static NotificationRules Read(NotificationSettings settings)
    {
        var problems = Problems(settings).ToList();
        if (problems.Count > 0) throw new InputException("The configuration can't be used:\n  " + string.Join("\n  ", problems.Select(problem => $"Notifications:{problem}")));
        return new(new LocalTime(settings.DigestHour, 0), DateTimeZoneProviders.Tzdb[settings.Zone], Duration.FromHours(settings.OldestHours), settings.Months);
    }

    private static IEnumerable<string> Problems(NotificationSettings settings)
    {
        if (settings.DigestHour is < 0 or > 23) yield return string.Create(CultureInfo.InvariantCulture, $"DigestHour is {settings.DigestHour}; it has to be an hour from 0 to 23.");
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(settings.Zone) is null) yield return $"Zone is \"{settings.Zone}\"; it has to be a time zone such as America/Denver or UTC.";
        if (settings.OldestHours is < 1 or > 8760) yield return string.Create(CultureInfo.InvariantCulture, $"OldestHours is {settings.OldestHours}; it has to be 1 to 8760 hours.");
        if (settings.Mail is { } mail)
        {
            if (mail.Host.Length == 0 || Uri.CheckHostName(mail.Host) == UriHostNameType.Unknown) yield return "Mail:Host has to be the name of an SMTP server.";
            if (mail.Port is < 1 or > 65535) yield return string.Create(CultureInfo.InvariantCulture, $"Mail:Port is {mail.Port}; it has to be 1 to 65535.");
            if (mail.Security == MailSecurity.None && !IsHere(mail.Host)) yield return "Mail:Security can be None for a server on this machine alone: mail names vendors and orders, and a password goes before it.";
            if (!IsAddress(mail.From)) yield return "Mail:From has to be an address, as in sync@example.com.";
            if (mail.To.Count == 0) yield return "Mail:To needs at least one address.";
            foreach (var wrong in mail.To.Where(to => !IsAddress(to))) yield return $"Mail:To has \"{SentenceFormatter.OneLine(wrong)}\", which is no address.";
            if (mail.User.Length > 0 && mail.Password.Length == 0 && mail.PasswordFile.Length == 0) yield return "Mail:User needs Mail:Password or Mail:PasswordFile.";
            if (mail.Password.Length > 0 && mail.PasswordFile.Length > 0) yield return "Mail:Password and Mail:PasswordFile are both set; set one.";
            if (mail.PasswordFile.Length > 0 && !File.Exists(mail.PasswordFile)) yield return $"Mail:PasswordFile names {mail.PasswordFile}, which is not there.";
        }

        if (settings.Webhook is not { } webhook) yield break;
        if (!Uri.TryCreate(webhook.Url, UriKind.Absolute, out var url) || url.UserInfo.Length > 0 || !(url.Scheme == "https" || (url.Scheme == "http" && url.IsLoopback)))
            yield return "Webhook:Url has to be an address that begins with https://, or http:// on this machine, with no user in it.";
        if (webhook.Secret.Length > 0 && webhook.SecretFile.Length > 0) yield return "Webhook:Secret and Webhook:SecretFile are both set; set one.";
        if (webhook.SecretFile.Length > 0 && !File.Exists(webhook.SecretFile)) yield return $"Webhook:SecretFile names {webhook.SecretFile}, which is not there.";
        else if (SecretOf(webhook.Secret, webhook.SecretFile).Length < FewestSecretCharacters)
            yield return string.Create(CultureInfo.InvariantCulture, $"Webhook:Secret, or what is in Webhook:SecretFile, has to have {FewestSecretCharacters} characters or more.");
    }

    /// <summary>What is set, or what its file holds now.</summary>
    public static string SecretOf(string value, string file) => file.Length > 0 ? File.ReadAllText(file).TrimEnd('\r', '\n') : value;

    private static bool IsAddress(string text) => MailboxAddress.TryParse(text, out var address) && address.Address.Contains('@', StringComparison.Ordinal);

    private static bool IsHere(string host) => host is "localhost" || (System.Net.IPAddress.TryParse(host, out var address) && System.Net.IPAddress.IsLoopback(address));
}
