using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>
/// What was about to be written to a commitment, by this owner of the connection or one before it, and was not there when somebody looked.
/// Should it arrive late, it is written over again: no person did that.
/// </summary>
/// <param name="Image">What the commitment would look like.</param>
/// <param name="At">When it was about to be written.</param>
public sealed record UnseenCommitmentWrite(CommitmentImage Image, Instant At)
{
    /// <summary>The change order that was about to be written to it; null when none was.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PlannedChangeOrder? ChangeOrder { get; init; }
}
