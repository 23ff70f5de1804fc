namespace Procore.Client;

/// <summary>A file that is attached to a record.</summary>
public sealed record ProcoreAttachment
{
    /// <summary>The id of the attachment.</summary>
    public long? Id { get; init; }

    /// <summary>The name of the file. Untrusted: it was chosen by whoever attached it.</summary>
    public string? Filename { get; init; }

    /// <summary>
    /// Where the file is. Send a token to hosts of <c>procore.com</c> alone, and not along when they point elsewhere.
    /// </summary>
    public string? Url { get; init; }
}
