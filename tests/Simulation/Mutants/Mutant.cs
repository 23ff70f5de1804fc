using System.Globalization;
using System.Text.Json.Nodes;
using ZohoProcore.Sync;

namespace Simulation;

/// <summary>The core with a bug planted at one of its seams. The checker has to find every one of them within 200 seeds.</summary>
internal sealed class Mutant : Variant
{
    /// <summary>How many seeds the checker gets.</summary>
    public const int Seeds = 200;

    private readonly Func<string, object?[], object?[]?>? _storeCall;
    private readonly Func<HttpMessageHandler, HttpMessageHandler>? _wire;
    private readonly Func<ISyncStore, ISyncStore>? _store;

    private Mutant(
        string what, OrderRules? rules = null, Func<ChangeSet, ChangeSet>? changes = null, Func<string, object?[], object?[]?>? storeCall = null, Func<HttpMessageHandler, HttpMessageHandler>? wire = null,
        bool noLimits = false, Func<Plan, bool>? shows = null, int first = 1, Func<ISyncStore, ISyncStore>? store = null, string? violates = null, bool writesUnasked = false)
    {
        (Violates, WritesUnasked) = (violates, writesUnasked);
        _store = store;
        First = first;
        Shows = shows ?? (_ => true);
        What = what;
        Rules = rules ?? OrderRules.Default;
        _storeCall = storeCall ?? (changes is null ? null : (_, arguments) => arguments switch
        {
            [_, ChangeSet one, ..] => [arguments[0], changes(one), .. arguments[2..]],
            [_, IReadOnlyList<ChangeSet> all, ..] => [arguments[0], all.Select(changes).ToList(), .. arguments[2..]], // those of a batch are stored together
            _ => arguments,
        });
        _wire = wire;
        HasLimits = !noLimits;
    }

    /// <summary>All of them, by name.</summary>
    public static IReadOnlyDictionary<string, Mutant> All { get; } = new SortedDictionary<string, Mutant>(StringComparer.Ordinal)
    {
        ["forgets-intents"] = new("Writes without having stored what it is about to write.", changes: changes => changes with
        {
            OpenedIntents = [],
            Audit = [.. changes.Audit.Where(entry => entry.Kind != AuditKind.Intent)],
        }),
        ["forgets-outcomes"] = new("Does not say in the audit how a write came out.", changes: changes => changes with { Audit = [.. changes.Audit.Where(entry => entry.Kind != AuditKind.Outcome)] },
            shows: plan => plan.IsCalm, first: 18, violates: "EveryIntentHasItsOutcome"),
        ["forgets-what-failed"] = new("Takes an order that has to be done again for done.", changes: changes => changes with
        {
            Deferred = [.. changes.Deferred.Where(claim => !HasFailed(claim))],
            Completed = [.. changes.Completed, .. changes.Deferred.Where(HasFailed)],
        }, shows: plan => plan is { Faults.Count: > 2, Rounds: < 3 }, first: 15, violates: "NothingIsLostAsync"),
        ["forgets-reviews"] = new("Does not show a person what is open.", changes: changes => changes with { Reviews = [.. changes.Reviews.Where(item => item.Status != ReviewStatus.Open)] }),
        ["forgets-snapshots"] = new("Does not keep what a decision was taken on.", changes: changes => changes with { Snapshots = new Dictionary<string, string>() }),
        ["forgets-commitments"] = new("Does not keep what it has written.", changes: changes => changes with { Commitments = [] }, first: 11),
        ["forgets-what-was-asked-about"] = new("Does not remember what it asked about once a list leaves it out.", changes: changes => Without(changes, "asked."), wire: wire => new LosesSightOfTyped(wire, looks: 2),
            shows: plan => plan is { TypedByHand: > 0, PeopleDecide: false }, first: 20, violates: "WhatWasAskedAboutIsAnswered"),
        ["takes-what-was-typed-for-gone"] = new("Takes what people typed into Procore for gone once a list leaves it out.", changes: changes => Without(changes, "asked.", "typed.", "doubled."), wire: wire => new LosesSightOfTyped(wire, looks: 2),
            shows: plan => plan is { TypedByHand: > 0, PeopleDecide: false, Switches.Procore: { ContractNumbers: Sandbox.ProcoreNumberScope.Free } }, first: 8, violates: "NothingTypedIsForgotten"),
        ["keeps-used-decisions"] = new("Keeps a decision that was used up.", changes: changes => changes with { EndedDecisions = [] }, first: 3),
        ["puts-codes-on-the-budget-untold"] = new("Puts a code on the budget without having said so before.", changes: changes => changes with
        {
            Audit = [.. changes.Audit.Where(entry => entry.Kind != AuditKind.Intent || !entry.OriginId.StartsWith("budget:", StringComparison.Ordinal))],
        }, first: 20),
        ["links-by-likeness"] = new("Takes the most similar vendor without asking.", rules: OrderRules.Default with { Vendor = [new TakesTheFirstCandidate()] }),
        ["skips-the-budget"] = new("Does not ask whether a code is on the budget.", rules: OrderRules.Default with { OrderValidators = Without("WbsCodeValidator") }, first: 38),
        ["takes-any-currency"] = new("Takes an amount in one currency for one in another.", rules: OrderRules.Default with { OrderValidators = Without("CurrencyValidator") }, first: 12),
        ["repeats-posts"] = new("Sends a POST a second time.", wire: wire => new RepeatsPosts(wire)),
        ["attaches-twice"] = new("Attaches a file a second time.", wire: wire => new RepeatsFiles(wire), first: 4),
        ["varies-origin-ids"] = new("Gives the same commitment another origin id now and then.", wire: wire => new VariesOriginIds(wire)),
        ["loses-a-cent"] = new("Reads an order's total a cent short.", wire: wire => new LosesACent(wire)),
        ["swaps-prices"] = new("Takes the price of one line for another's: the sum is right, the lines are not.", wire: wire => new ChangesOrders(wire, ChangesOrders.SwapPrices)),
        ["forgets-cancellations"] = new("Does not see what was cancelled.", wire: wire => new ChangesOrders(wire, order => ChangesOrders.EachLine(order, line => line["quantity_cancelled"] = 0)), first: 10),
        ["spares-credits-their-tax"] = new("Takes no tax back with a credit.", wire: wire => new ChangesOrders(wire, ChangesOrders.SpareCredits)),
        ["converts-at-another-rate"] = new("Converts at a rate that is not the order's.", wire: wire => new ChangesOrders(wire, order => order["exchange_rate"] = 1.0837m), first: 10),
        ["sees-no-locks"] = new("Does not see that a period is locked.", wire: wire => new ChangesAnswers(wire, "/transactionlocks", body => body["transaction_locks"] = new JsonArray()), shows: plan => plan is { PeriodsLock: true, Approval: not null }, first: 17),
        ["takes-closed-projects-for-open"] = new("Does not see that a project was closed.", wire: wire => new ChangesAnswers(wire, "/projects", Opened), shows: plan => plan.ProjectsClose, first: 112),
        ["halves-retainage"] = new("Keeps back half of what the order keeps back.", wire: wire => new HalvesRetainage(wire), shows: plan => plan.Cost is { RetentionLines.Count: > 0 }, first: 2, violates: "RetainageIsWhatIsKeptBack"),
        ["writes-unasked"] = new("Writes without asking whose the connection is.", writesUnasked: true, violates: nameof(World.Unasked)),
        ["leaves-orders-out-of-the-audit"] = new("Says nothing of some orders in the audit.", changes: changes => changes with { Audit = [.. changes.Audit.Where(entry => !entry.OrderNumber.EndsWith('3'))] }, violates: "AuditVerifiesAsync"),
        ["says-what-no-person-reads"] = new("Says what went wrong in the words of the program.", changes: changes => changes with
        {
            Reviews = [.. changes.Reviews.Select(item => item with { Finding = item.Finding with { Sentence = item.Finding.Sentence + " (Parameter 'order')" } })],
        }, violates: nameof(Sentences)),
        ["forgets-rejections"] = new("Forgets what a person said is not the same.", changes: changes => changes with { Links = [.. changes.Links.Where(link => link.Status != LinkStatus.Rejected)] }, shows: plan => plan.PeopleDecide, first: 3, violates: "WhatWasRejectedIsNotUsed"),
        ["sees-nothing-typed"] = new("Does not see what people typed into Procore.", wire: wire => new LosesSightOfTyped(wire, looks: 0),
            shows: plan => plan is { TypedByHand: > 0, OfficeWorks: false, SiteWorks: false, RightsWithdrawn: false, RatesMove: false, ListsLie: false, PeopleDecide: false, LeavesOut: false } && !plan.Switches.Procore.PrivateCommitmentsAreHidden, first: 50, violates: "NothingTypedOtherwiseIsDoubledInSilence"),
        ["takes-another-code-than-was-chosen"] = new("Keeps another of the codes that were offered than the one that a person chose.", changes: changes => changes with { Decisions = [.. changes.Decisions.Select(one => OfAnotherCode(changes, one))] },
            shows: plan => plan is { CodesAreSplit: true, SiteWorks: false, RightsWithdrawn: false, RatesMove: false }, first: 136, violates: nameof(ChosenCodes)),
        ["does-everything-again"] = new("Does some of what it has done once more after an hour.", changes: changes => changes with
        {
            Submitted =
            [
                .. changes.Submitted,
                .. changes.Completed.Where(claim => claim.Item.Key.Kind == RecordKind.PurchaseOrder && claim.Item.Key.Id[^1] is '1' or '4' or '7').Select(claim => claim.Item with { DueAt = claim.Item.DueAt + NodaTime.Duration.FromHours(1), Reason = "once more" }),
            ],
        }, shows: plan => plan is { Rounds: 1, Alignment: null, Vendors: null }, violates: Invariant.EverythingSettles),
        ["tells-other-values"] = new("Says in the audit that a person kept other values than they did.", changes: changes => changes with
        {
            Audit =
            [
                .. changes.Audit.Select(entry => entry is { Kind: AuditKind.Decided } && entry.Result.StartsWith(nameof(ReviewAction.KeepProcore), StringComparison.Ordinal)
                    ? entry with { Reason = entry.Reason.Replace("' '", "9' '", StringComparison.Ordinal) } : entry),
            ],
        }, shows: plan => plan.KeepsWhatDiffers, first: 3, violates: nameof(KeptValues)),
        ["tells-differences-for-kept"] = new("Says in the audit of an order that differs that a person left it as it is.", changes: changes => changes with
        {
            Audit = [.. changes.Audit.Select(entry => entry is { Kind: AuditKind.StateChanged, Result: nameof(RecordState.Conflict) } ? entry with { Result = nameof(RecordState.Skipped) } : entry)],
        }, shows: plan => plan.SiteWorks, first: 11, violates: nameof(KeptValues)),
        ["takes-no-turns-for-repetition"] = new("Counts no writes that take turns.", changes: changes => changes with
        {
            Records = [.. changes.Records.Select(record => record.Repeated is { Other: not null } or { Third: not null } ? record with { Repeated = null } : record)],
        }, shows: plan => plan.TakesTurns, first: 9, violates: nameof(SameWrites)),
        ["writes-what-stands"] = new("Writes a commitment as it stands when it looks for what stands.", wire: wire => new WritesWhatStands(wire), violates: Invariant.NothingIsWrittenAnyMore),
        ["keeps-homes-as-first-read"] = new("Takes what items and records said first for what they say.", wire: wire => new RemembersHomes(wire),
            shows: plan => plan is { CodeHome: CodeHome.ItemField or CodeHome.Record or CodeHome.Item, SiteWorks: false, PeopleDecide: false, RightsWithdrawn: false, RatesMove: false }, first: 26, violates: "LinesAreOnTheirCodes"),
        ["makes-change-orders-twice"] = new("Sends a change order a second time.", wire: wire => new RepeatsPosts(wire, "/commitment_change_orders"),
            shows: plan => plan is { AmendedOrders: AmendedOrderTreatment.ChangeOrder, SiteWorks: true, OfficeWorks: true }, first: 3, violates: "EveryChangeCountsOnceAsync"),
        ["takes-unlisted-orders-for-gone"] = new("Takes an order that a list leaves out for one that is gone.", wire: wire => new BelievesLists(wire), shows: plan => plan is { ListsForget: true, ListsLie: false }, first: 4, violates: nameof(UnlistedOrder)),
        ["books-to-another-code"] = new("Books lines to another code of the project than the order says.", rules: OrderRules.Default with { CostCode = [new TakesAnotherCode()] },
            shows: plan => plan is { OfficeWorks: false, SiteWorks: false, PeopleDecide: false, RightsWithdrawn: false, RatesMove: false }, first: 8, violates: "LinesAreOnTheirCodes"),
        ["keeps-another-statement"] = new("Keeps another statement of a month than it shows.", changes: changes => changes with
        {
            Snapshots = changes.Snapshots.ToDictionary(pair => pair.Key, pair => changes.Cursors.ContainsKey("closed") ? pair.Value.Replace("\"procoreTotal\":", "\"procoreTotal\":1", StringComparison.Ordinal) : pair.Value),
        }, shows: plan => plan.MonthsClose, first: 13),
        ["proves-ties-from-memory"] = new("Takes the list of orders that it read first for what stands.", wire: wire => new RemembersOrders(wire), shows: plan => plan.MonthsClose, first: 13),
        ["takes-in-what-policy-leaves-out"] = new("Takes in what policy leaves out.", rules: OrderRules.Default with { Scope = [new TakesAllIn()] }, shows: plan => plan.Scope is not null, first: 24),
        ["takes-orders-for-newer-ones"] = new("Takes an answer about an order that is older for one that is newer.", wire: wire => new RemembersEachOrder(wire), shows: plan => plan.OfficeWorks, first: 13),
        ["forgets-open-alignments"] = new("Does not keep what an alignment has sent.", changes: changes => changes with
        {
            Cursors = changes.Cursors.Where(pair => pair.Key != "aligned.open").ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal),
        }, shows: plan => plan.Alignment is not null, first: 109),
        ["aligns-untold"] = new("Writes an alignment without having said so before.", changes: changes => changes with
        {
            Audit = [.. changes.Audit.Where(entry => entry.Kind != AuditKind.Intent || !entry.Record.StartsWith("alignment/", StringComparison.Ordinal))],
        }, shows: plan => plan.Alignment is not null),
        ["loses-options-of-others"] = new("Does not see the options that the office adds.", wire: wire => new ChangesAnswers(wire, "/reportingtags/options", WithoutRows("options", "option_name", " Own")), shows: plan => plan.Alignment is { AddCodes: true }, first: 6),
        ["forgets-vendor-marks"] = new("Makes companies without a mark of whose they are.", wire: wire => new ForgetsVendorMarks(wire), shows: plan => plan.Vendors is { Treatment: VendorTreatment.Create }, first: 13),
        ["makes-merged-companies-anew"] = new("Takes a vendor whose company was merged into another one for a vendor that has none.", changes: MakesAnew, shows: WritesVendors, first: 9),
        ["keeps-what-was-merged"] = new("Does not see that a vendor or its company is gone.", changes: changes => changes with
        {
            Records = [.. changes.Records.Select(record => record.Key.Kind == RecordKind.Vendor && record.State == RecordState.Orphaned ? record with { State = RecordState.Synced, FindingCodes = [] } : record)],
            Reviews = [.. changes.Reviews.Where(item => item.Finding.Code != FindingCodes.VendorGone)],
        }, shows: WritesVendors, first: 9),
        ["overwrites-what-a-company-is-called"] = new("Takes the name that it read first of a company for the one that it has.", wire: wire => new RemembersNames(wire), shows: WritesVendors, first: 9),
        ["sees-no-sub-jobs"] = new("Does not see that a line names a sub job.", wire: wire => new ChangesOrders(wire, order => ChangesOrders.EachLine(order, line => line["item_custom_fields"] = new JsonArray())), shows: plan => plan.NamesSubJobs, first: 15),
        ["makes-cost-codes-untold"] = new("Makes a cost code without having said so before.", changes: changes => changes with
        {
            Audit = [.. changes.Audit.Where(entry => entry.Kind != AuditKind.Intent || !entry.OriginId.StartsWith("code:", StringComparison.Ordinal))],
        }, shows: plan => plan.MissingCostCodes == MissingCodeTreatment.Create, first: 43),
        ["sees-no-other-organization"] = new("Does not see that another connection has the same organization, or the same company.", store: AloneStore.Create, shows: plan => plan.SharesSides, first: 71, violates: nameof(SharedSides)),
        ["mixes-records-up"] = new("Takes a record of one connection for another's of the same id.", storeCall: (name, arguments) =>
            name is nameof(ISyncStore.GetRecordsAsync) or nameof(ISyncStore.ListCommitmentsAsync) && arguments[0] is SharedSides.Second ? [SharedSides.First, .. arguments[1..]] : arguments, shows: plan => plan.SharesSides, first: 71),
        ["sees-no-company-currency"] = new("Does not see that Procore counts in another currency than the books.", wire: wire => new ChangesAnswers(wire, "/currency_configuration", body => body["currency_iso_code"] = "USD"), shows: plan => plan.Counting == ProcoreCounting.OneProjectOtherwise, first: 6),
        ["keeps-contracts-at-another-rate"] = new("Does not see at which rate a commitment stands.", wire: wire => new ChangesAnswers(wire, "/purchase_order_contracts", Rateless), shows: plan => plan.RatesMove),
        ["writes-for-ever"] = new("Does not see whose id a company carries, and counts no writes.", changes: changes => changes with
        {
            Records = [.. changes.Records.Select(record => record with { Repeated = null })],
        }, wire: wire => new ChangesAnswers(wire, "/vendors", Unmarked), shows: WritesVendors, first: 1982),
        ["knows-no-limits"] = new("Calls as often as it likes.", noLimits: true, first: 10),
    };

    /// <summary>Whether a seed can show it: another one need not be run.</summary>
    public Func<Plan, bool> Shows { get; }

    /// <summary>What it has to violate; null where anything will do.</summary>
    public string? Violates { get; }

    public override bool WritesUnasked { get; }

    /// <summary>The seed that is tried first: one that caught it before, where those in front of it do not.</summary>
    public int First { get; }

    /// <summary>What it does wrong.</summary>
    public string What { get; }

    public override OrderRules Rules { get; }

    public override bool HasLimits { get; }

    public override ISyncStore Store(ISyncStore store) => _store?.Invoke(store) ?? (_storeCall is { } call ? StoreMutation.Create(store, call) : store);

    public override HttpMessageHandler Wire(HttpMessageHandler wire) => _wire is { } change ? change(wire) : wire;

    /// <summary>Takes the rows of a list out of which a member ends with a word.</summary>
    private static Action<JsonNode> WithoutRows(string list, string member, string end) => body =>
    {
        var rows = body[list]!.AsArray();
        rows.Where(row => (string?)row![member] is { } text && text.EndsWith(end, StringComparison.Ordinal)).ToList().ForEach(row => rows.Remove(row));
    };

    /// <summary>Forgets the notes whose names begin in a way.</summary>
    private static ChangeSet Without(ChangeSet changes, params string[] names) => changes with
    {
        Cursors = changes.Cursors.Where(pair => !Array.Exists(names, name => pair.Key.StartsWith(name, StringComparison.Ordinal))).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal),
    };

    private static bool HasFailed(ClaimedWork claim) => claim.Item.Attempts > 0 && claim.Item.Key.Kind == RecordKind.PurchaseOrder;

    private static bool WritesVendors(Plan plan) => plan.Vendors is { Treatment: VendorTreatment.Create };

    /// <summary>The link of a vendor whose company is gone is removed, and the vendor is looked at once more.</summary>
    private static ChangeSet MakesAnew(ChangeSet changes)
    {
        var gone = changes.Reviews.Where(item => item is { Status: ReviewStatus.Open, Finding: { Code: FindingCodes.VendorGone, LinkTarget: not null } }).ToList();
        return changes with
        {
            RemovedLinks =
            [
                .. changes.RemovedLinks,
                .. gone.Select(item => new Link
                {
                    Kind = LinkKind.Vendor,
                    ZohoId = item.Key.Id,
                    ProcoreId = long.Parse(item.Finding.Sentence.Split('(')[^1].Split(')')[0], CultureInfo.InvariantCulture),
                    Status = LinkStatus.Confirmed,
                    Evidence = string.Empty,
                    DecidedBy = string.Empty,
                }),
            ],
            Submitted = [.. changes.Submitted, .. gone.Select(item => new WorkItem { Key = item.Key, DueAt = item.OpenedAt, Priority = WorkPriority.Person, Reason = "its company is gone" })],
        };
    }

    private static void Rateless(JsonNode body)
    {
        foreach (var contract in body as JsonArray ?? [])
        {
            if (contract!["currency_configuration"] is JsonObject currency)
            {
                currency["currency_exchange_rate"] = null;
            }
        }
    }

    private static OrderDecision OfAnotherCode(ChangeSet changes, OrderDecision decision)
    {
        var offered = changes.Reviews.FirstOrDefault(item => item.Finding.Code == FindingCodes.CostCodeAmbiguous && item.Finding.Subject == decision.Subject)?.Finding.Candidates ?? [];
        return decision is { Action: ReviewAction.Choose, Code: FindingCodes.CostCodeAmbiguous, Accepted: [var about, var chosen] } && offered.FirstOrDefault(one => !chosen.EndsWith($" {one.ProcoreId}", StringComparison.Ordinal)) is { } other
            ? decision with { Accepted = [about, FormattableString.Invariant($"WBS code {other.ProcoreId}")] }
            : decision;
    }

    private static void Unmarked(JsonNode body)
    {
        foreach (var company in body as JsonArray ?? [])
        {
            company!["origin_id"] = null;
        }
    }

    private static void Opened(JsonNode body)
    {
        foreach (var project in body as JsonArray ?? [])
        {
            project!["active"] = true;
        }
    }

    private static IReadOnlyList<IValidator<MappedOrder>> Without(string name) => [.. OrderRules.Default.OrderValidators.Where(validator => validator.Name != name)];

    private sealed class TakesAllIn : IOrderScopeRule
    {
        public string Name => "takes all in";

        public ScopeEffect? Judge(OrderScopeContext order) => ScopeEffect.In;
    }

    private sealed class TakesAnotherCode : IOrderMappingRule<ProcoreCostCode>
    {
        public string Name => "takes another code";

        public MappingResult<ProcoreCostCode> Map(OrderLineContext line)
        {
            var right = OrderRules.Default.CostCode.Select(rule => rule.Map(line)).FirstOrDefault(result => !result.IsNoOpinion) ?? MappingResult<ProcoreCostCode>.NoOpinion;
            return right.Value is { } code && line.ProjectCodes is { } codes
                && codes.Codes.CostCodes.FirstOrDefault(one => one.Id != code.Id && codes.IsOwn(one) && Types(codes, code).IsSubsetOf(Types(codes, one))) is { } other
                ? MappingResult<ProcoreCostCode>.Mapped(other, "it is there, too")
                : right;
        }

        private static HashSet<string> Types(CodeIndex codes, ProcoreCostCode code) => [.. codes.WbsCodes(code).Where(one => one is { IsActive: true, IsBudgeted: true }).Select(one => one.CostType)];
    }

    private sealed class TakesTheFirstCandidate : IOrderMappingRule<ProcoreVendor>
    {
        private static readonly IReadOnlyList<IOrderMappingRule<ProcoreVendor>> Right = OrderRules.Default.Vendor;

        public string Name => "takes the first candidate";

        public MappingResult<ProcoreVendor> Map(OrderLineContext line)
        {
            var right = Right.Select(rule => rule.Map(line)).First(result => !result.IsNoOpinion);
            return right.Rejection is { Candidates: [var candidate, ..] } && line.Company.Directory.ProcoreVendors.FirstOrDefault(vendor => vendor.Id == candidate.ProcoreId) is { } vendor
                ? MappingResult<ProcoreVendor>.Mapped(vendor, "it looks alike")
                : right;
        }
    }
}
