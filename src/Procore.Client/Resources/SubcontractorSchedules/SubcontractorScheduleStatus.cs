namespace Procore.Client;

/// <summary>
/// How far a subcontractor's own schedule of values is. A set that Procore may extend: any other value can be made with <c>new</c>.
/// </summary>
/// <param name="Value">The value on the wire.</param>
public readonly record struct SubcontractorScheduleStatus(string Value)
{
    /// <summary>Being written.</summary>
    public static SubcontractorScheduleStatus Draft { get; } = new("draft");

    /// <summary>Handed in.</summary>
    public static SubcontractorScheduleStatus UnderReview { get; } = new("under_review");

    /// <summary>Sent back.</summary>
    public static SubcontractorScheduleStatus ReviseAndResubmit { get; } = new("revise_and_resubmit");

    /// <summary>Approved.</summary>
    public static SubcontractorScheduleStatus Approved { get; } = new("approved");

    /// <inheritdoc />
    public override string ToString() => Value ?? "";
}

internal sealed class SubcontractorScheduleStatusConverter()
    : OpenSetConverter<SubcontractorScheduleStatus>(value => new(value), set => set.Value);
