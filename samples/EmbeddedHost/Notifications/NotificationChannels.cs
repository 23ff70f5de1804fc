namespace EmbeddedHost;

/// <summary>What became of an attempt to send.</summary>
internal enum SendingOutcome
{
    /// <summary>It was taken.</summary>
    Taken,

    /// <summary>It was certainly not taken, and is tried again.</summary>
    NotTaken,

    /// <summary>Nobody knows; it is not sent again blindly.</summary>
    Unknown,
}

/// <summary>The end of an attempt to send.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Why">Why it was not taken, without anything secret; empty where it was.</param>
internal sealed record SendingResult(SendingOutcome Outcome, string Why = "");

/// <summary>A way to tell people something.</summary>
internal interface INotificationChannel
{
    /// <summary>Its name, as it stands in the log and in what is kept.</summary>
    string Name { get; }

    /// <summary>Whether what is sent twice by the same id is taken once, so that it may be sent again whenever that is not known.</summary>
    bool MayRepeat { get; }

    /// <summary>Sends.</summary>
    Task<SendingResult> SendAsync(Notification notification, CancellationToken cancellationToken);
}
