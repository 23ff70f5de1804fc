namespace ZohoProcore.Sync;

/// <summary>The steps of one commitment on their way into Procore, with what came of them so far.</summary>
internal sealed class CommitmentWrite(PlannedCommitment planned, IReadOnlyList<OrderStep> steps, ExistingCommitment? existing)
{
    private readonly List<long> _former = [];
    private long? _stands = existing is { IsDeleted: false } ? existing.ContractId : planned.Adopts;
    private CommitmentRefusal? _remark;
    private Exception? _later;

    public PlannedCommitment Planned { get; } = planned;

    /// <summary>What it was before; null for one that the sync makes.</summary>
    public CommitmentImage? Before { get; } = existing?.Image;

    /// <summary>The commitment's id, once it has one.</summary>
    public long ContractId { get; set; } = existing?.ContractId ?? planned.Adopts ?? 0;

    /// <summary>The commitments that stood for it and went while it was written; Procore has another one in their place.</summary>
    public IReadOnlyList<long> Former => _former;

    public bool IsNew { get; } = existing is null && planned.Adopts is null;

    /// <summary>Whether nothing is written but whose the commitment is.</summary>
    public bool IsAboutOwner { get; } = steps.All(step => step.IsAboutOwner);

    /// <summary>Whether it says whose the commitment is.</summary>
    public bool SetsOwner { get; } = steps.Any(step => step.IsAboutOwner);

    /// <summary>Whether it gives back a commitment that was adopted.</summary>
    public bool Releases { get; } = steps.Any(step => step.Kind == OrderStepKind.ReleaseCommitment);

    /// <summary>What Procore says it comes to, once it said so after the last write.</summary>
    public decimal? GrandTotal { get; set; }

    /// <summary>
    /// Whether the commitment's currency and its rate are written: with a new one that is not in the company's, and where they differ.
    /// </summary>
    public bool SetsCurrency => Step(OrderStepKind.WriteCommitment) is { } head
        && (head.Fields?.Any(name => name is CommitmentFields.Currency or CommitmentFields.ExchangeRate)
            ?? Planned.ExchangeRate is not null);

    /// <summary>The custom fields that are written: all of a new commitment, and those that differ.</summary>
    public IReadOnlyList<PlannedCustomField> CustomFields => Step(OrderStepKind.WriteCommitment) is { } head
        ? [.. (Planned.CustomFields ?? []).Where(one => head.Fields?.Contains(CommitmentFields.Custom(one.DefinitionId)) != false)]
        : [];

    /// <summary>What it was planned of; null where that is not known.</summary>
    public OrderInput? Input { get; init; }

    /// <summary>The currency that Procore's company counts in, as it was planned; empty where that is not known.</summary>
    public string CompanyCurrency => Input is { } input ? RoutedOrder.CompanyCurrencyOf(input) : string.Empty;

    /// <summary>The order's page in Zoho Books, which a new commitment names; null where policy has none.</summary>
    public string? Link { get; init; }

    /// <summary>The order's file; null when nothing asks for it.</summary>
    public OrderFile? File { get; init; }

    /// <summary>Whether the order's file was attached.</summary>
    public bool IsFileAttached { get; set; }

    /// <summary>Whether the order's file was sent, and nobody knows whether it came.</summary>
    public bool IsFileUnanswered { get; set; }

    /// <summary>Whether the order's file could not be read as it was planned: what is remembered of its bytes is of no use.</summary>
    public bool IsFileUnread { get; set; }

    /// <summary>What was stored before the first write.</summary>
    public CommitmentIntent? Intent { get; set; }

    /// <summary>
    /// To be stored before the change order is made, and not earlier: until then nobody has to look for it, whatever becomes of the
    /// process.
    /// </summary>
    public ChangeSet BeforeChangeOrder => new() { OpenedIntents = [Intent! with { ChangeOrder = Planned.ChangeOrder }] };

    /// <summary>The change order's id, once it has one.</summary>
    public long ChangeOrderId { get; set; }

    /// <summary>False while, or when, Procore certainly did not make the change order, so that it may be tried again.</summary>
    public bool IsChangeOrderMade { get; set; } = planned.ChangeOrder is not { Id: 0 };

    /// <summary>Why the commitment is not as it shall be; a person has to look.</summary>
    public CommitmentRefusal? Refusal { get; private set; }

    /// <summary>What a refused write left in Procore; null when it left nothing, or was not refused.</summary>
    public ExistingCommitment? Left { get; set; }

    /// <summary>What went wrong on the way; it is tried again.</summary>
    public Exception? Failure { get; private set; }

    public bool GoesOn => Refusal is null && Failure is null;

    public OrderStep? Step(OrderStepKind kind) => GoesOn ? steps.FirstOrDefault(step => step.Kind == kind) : null;

    /// <summary>
    /// Procore says which commitment it took. Where that is another one than stood a moment ago, a person deleted that, and the upsert made
    /// one anew: nothing more is written to it unasked, and it may lack what the one before it had.
    /// </summary>
    public void StandsAt(long contractId)
    {
        if (_stands is { } stood && stood != contractId)
        {
            _former.Add(stood);
            Refuse(CommitmentRefusal.OfGone(stood, contractId));
        }

        _stands = ContractId = contractId;
    }

    public void Refuse(CommitmentRefusal? refusal) => Refusal ??= refusal;

    /// <summary>It is known which commitment has the number that was refused.</summary>
    public void NumberIsOf(string who, string nextStep) => Refusal = Refusal! with
    {
        Sentence = $"{Refusal.Sentence} {who}",
        NextStep = nextStep,
        IsOfNumber = false,
    };

    /// <summary>Notes what a person has to look at once everything else is written.</summary>
    public void Note(CommitmentRefusal? remark) => _remark ??= remark;

    /// <summary>Nothing else is to be written.</summary>
    public void End()
    {
        if (GoesOn)
        {
            (Failure, Refusal) = (_later, _later is null ? _remark : null);
        }
    }

    /// <summary>Notes what has it tried again once everything else is written.</summary>
    public void FailAtTheEnd(Exception failure) => _later ??= failure;

    public void Fail(Exception failure) => Failure ??= failure;
}
