namespace EmbeddedHost;

/// <summary>Who is told what waits and what is wrong. Nobody, as long as neither mail nor webhook is set.</summary>
public sealed class NotificationSettings
{
    /// <summary>Mail; null for none.</summary>
    public MailSettings? Mail { get; set; }

    /// <summary>A webhook of one's own; null for none.</summary>
    public OutgoingWebhookSettings? Webhook { get; set; }

    /// <summary>At which hour of the day the digest is sent, 0 to 23.</summary>
    public int DigestHour { get; set; } = 7;

    /// <summary>In which time zone that hour is, as in <c>America/Denver</c>.</summary>
    public string Zone { get; set; } = "UTC";

    /// <summary>After how many hours a question that nobody answers is urgent.</summary>
    public int OldestHours { get; set; } = 72;

    /// <summary>Whether both ledgers are read fresh once a day, before the digest, to tell which past months do not tie. That takes calls of both services.</summary>
    public bool Months { get; set; }
}

/// <summary>How mail is sent.</summary>
public sealed class MailSettings
{
    /// <summary>The SMTP server.</summary>
    public string Host { get; set; } = string.Empty;

    /// <summary>Its port.</summary>
    public int Port { get; set; } = 587;

    /// <summary>How the connection is kept from others.</summary>
    public MailSecurity Security { get; set; }

    /// <summary>The account. Empty: none is shown.</summary>
    public string User { get; set; } = string.Empty;

    /// <summary>Its password; belongs into the environment. Or <see cref="PasswordFile"/>.</summary>
    public string Password { get; set; } = string.Empty;

    /// <summary>A file with the password, read whenever mail is sent.</summary>
    public string PasswordFile { get; set; } = string.Empty;

    /// <summary>From whom it comes.</summary>
    public string From { get; set; } = string.Empty;

    /// <summary>Who gets it.</summary>
    public IList<string> To { get; set; } = [];
}

/// <summary>How a connection to an SMTP server is kept from others.</summary>
public enum MailSecurity
{
    /// <summary>TLS after STARTTLS; without it nothing is sent.</summary>
    StartTls,

    /// <summary>TLS from the first byte, by convention on port 465.</summary>
    Tls,

    /// <summary>Not at all: for a server on this machine alone.</summary>
    None,
}

/// <summary>Where a signed webhook goes.</summary>
public sealed class OutgoingWebhookSettings
{
    /// <summary>The address; with TLS, unless it is on this machine.</summary>
    public string Url { get; set; } = string.Empty;

    /// <summary>The secret by which it is signed, at least 32 characters; belongs into the environment. Or <see cref="SecretFile"/>.</summary>
    public string Secret { get; set; } = string.Empty;

    /// <summary>A file with the secret, read whenever it is sent.</summary>
    public string SecretFile { get; set; } = string.Empty;
}
