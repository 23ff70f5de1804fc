namespace ZohoProcore.Sync;

/// <summary>What is written of a vendor.</summary>
internal enum VendorStepKind
{
    /// <summary>It is made, under its origin_id: doing it twice makes one.</summary>
    Create,

    /// <summary>Some of its fields are written.</summary>
    Update,

    /// <summary>It is made inactive.</summary>
    Deactivate,

    /// <summary>It is made active again.</summary>
    Reactivate,
}

/// <summary>The one write of a vendor's plan.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="ProcoreId">The vendor in Procore; zero for one that is made.</param>
/// <param name="Fields">What is written where, from what and to what.</param>
/// <param name="DecisionId">The decision that allows it, and that it uses up; null where policy does.</param>
internal sealed record VendorStep(VendorStepKind Kind, long ProcoreId, IReadOnlyList<FieldDifference> Fields, string? DecisionId = null)
{
    /// <summary>What it does, in words.</summary>
    public string Sentence => Kind switch
    {
        VendorStepKind.Create => $"The vendor is made in Procore: {Words}.",
        VendorStepKind.Update => $"In Procore {Words}.",
        VendorStepKind.Deactivate => "The vendor is made inactive in Procore, as it is in Zoho Books.",
        _ => "The vendor is made active again in Procore, as it is in Zoho Books.",
    };

    /// <summary>The fields as they are to be.</summary>
    public SortedDictionary<string, string> Values
    {
        get
        {
            var values = new SortedDictionary<string, string>(StringComparer.Ordinal);
            foreach (var one in Fields)
            {
                values[one.Field] = one.Zoho;
            }

            return values;
        }
    }

    /// <summary>
    /// Whether it may stand in one call with others. Where somebody typed a register number, or took the company over, in between, that
    /// call would write over it, and the one for a single vendor is refused; whether it finds an inactive company is not known.
    /// </summary>
    public bool IsOfMany => Kind == VendorStepKind.Create
        || (Kind == VendorStepKind.Update && Fields.All(one => one.Field is not (VendorFieldNames.Register or VendorFieldNames.Holder)));

    /// <summary>Whether a company has a name by it that it did not have before.</summary>
    public bool Names => Kind == VendorStepKind.Create || Fields.Any(one => one.Field == VendorFieldNames.Name);

    /// <summary>What an approval of it is bound to.</summary>
    public string Hash => ContentHash.Of(FormattableString.Invariant($"{ProcoreId} {Sentence}"));

    private string Words => string.Join(", ", Fields.Select(one => one.Procore.Length == 0
        ? $"{VendorFieldNames.Words(one.Field)} '{one.Zoho}'"
        : $"{VendorFieldNames.Words(one.Field)} '{one.Procore}' becomes '{one.Zoho}'"));
}

/// <summary>What would be done for a vendor, and why.</summary>
internal sealed record VendorPlan
{
    public required RecordState Outcome { get; init; }

    public required string Reason { get; init; }

    /// <summary>What waits for a go-ahead, by what that is bound to; null where nothing does.</summary>
    public WaitingPlan? Waiting { get; init; }

    /// <summary>What is written; null where nothing is.</summary>
    public VendorStep? Step { get; init; }

    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>The link that was found; null when there is none to store.</summary>
    public Link? NewLink { get; init; }

    /// <summary>What is remembered of it from now on.</summary>
    public VendorNote Note { get; init; } = new();

    /// <summary>The decisions that end, because what they were about is another one now.</summary>
    public IReadOnlyList<OrderDecision> Lapsed { get; init; } = [];

    /// <summary>Whether it has to be looked at again, because a side said for the first time that it does not have it.</summary>
    public bool LooksAgain { get; init; }

    /// <summary>The hash of both sides as they were: a question is about exactly this.</summary>
    public string StateHash { get; init; } = string.Empty;

    /// <summary>The hash of what it rests on and what it writes.</summary>
    public string Hash => ContentHash.Of($"{StateHash}\n{Outcome}\n{Step?.Kind}\n{Step?.Sentence}");
}
