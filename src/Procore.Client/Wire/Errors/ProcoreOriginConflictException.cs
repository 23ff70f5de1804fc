namespace Procore.Client;

/// <summary>
/// A record belongs to another integration: it carries an origin id that is not the one to be set, or that was to be emptied. Nothing was
/// sent for it. Only one integration may own the origin id of a record; decide with the people of the other one, and name the origin id
/// that stands as <c>ReplacesOriginId</c> then, or leave <c>OriginId</c> out and write by id.
/// </summary>
public sealed class ProcoreOriginConflictException : ProcoreException
{
    /// <summary>Creates an exception.</summary>
    /// <param name="message">What happened, for a person.</param>
    /// <param name="innerException">The cause.</param>
    public ProcoreOriginConflictException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>The id of the record.</summary>
    public long RecordId { get; init; }

    /// <summary>The origin id that the record has.</summary>
    public string? CurrentOriginId { get; init; }

    /// <summary>The origin id that was to be set; null or empty when it was to be emptied.</summary>
    public string? WantedOriginId { get; init; }
}
