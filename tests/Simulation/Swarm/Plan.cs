using NodaTime;
using Sandbox;
using ZohoProcore.Sync;

namespace Simulation;

/// <summary>
/// What a seed makes of its run. It draws first which kinds of trouble it uses at all: a run with few kinds gets further into each of them than one with all.
/// </summary>
internal sealed record Plan
{
    /// <summary>What a credit is called: lines that the customer may say are no part of the contract.</summary>
    private const string Credit = "Credit for returned goods";
    private static readonly FaultKind[] Kinds = Enum.GetValues<FaultKind>();

    public required int Seed { get; init; }

    public required int Orders { get; init; }

    public required ContractorSize Size { get; init; }

    public required SandboxSwitches Switches { get; init; }

    public required Latencies Latencies { get; init; }

    /// <summary>How often people act and the host runs, before all trouble stops.</summary>
    public required int Rounds { get; init; }

    /// <summary>Calls that fail, by kind.</summary>
    public required IReadOnlyList<FaultRule> Faults { get; init; }

    /// <summary>Lists that lag, shift, leave a record out, or answer empty.</summary>
    public required bool ListsLie { get; init; }

    /// <summary>Bodies that are slow, and that never end.</summary>
    public required bool BodiesDrag { get; init; }

    /// <summary>Zoho takes scopes back, and Procore hides a project from the service account; both for a while.</summary>
    public required bool RightsWithdrawn { get; init; }

    public required bool Crashes { get; init; }

    public required bool StoreFails { get; init; }

    public required bool ClockJumps { get; init; }

    public required bool TwoOwners { get; init; }

    public required bool TokensRevoked { get; init; }

    public required bool Webhooks { get; init; }

    public required WebhookFaults WebhookFaults { get; init; }

    /// <summary>People in the office edit, cancel and write orders.</summary>
    public required bool OfficeWorks { get; init; }

    /// <summary>People in Procore approve, change and delete commitments, and rename vendors.</summary>
    public required bool SiteWorks { get; init; }

    /// <summary>Controllers close months, and the office moves orders from one month to another.</summary>
    public required bool MonthsClose { get; init; }

    /// <summary>Accountants lock periods in Zoho, and lift the locks.</summary>
    public required bool PeriodsLock { get; init; }

    /// <summary>People close projects in Procore, and open them again.</summary>
    public required bool ProjectsClose { get; init; }

    /// <summary>Project managers lock budgets, and unlock them.</summary>
    public required bool BudgetsLock { get; init; }

    /// <summary>Directors stop all writes, and let them go on.</summary>
    public required bool Pauses { get; init; }

    /// <summary>Directors have other policies for a while.</summary>
    public required bool PoliciesChange { get; init; }

    /// <summary>People rename, merge, retire and reactivate vendors, in either system.</summary>
    public required bool VendorsMove { get; init; }

    /// <summary>Projects have sub jobs, and orders name them.</summary>
    public required bool NamesSubJobs { get; init; }

    /// <summary>Beside it two connections share a side: two organizations lead to one company, or one organization to two companies.</summary>
    public required bool SharesSides { get; init; }

    /// <summary>Where two connections share a side, whether that is the organization; else the company.</summary>
    public required bool SharesBooks { get; init; }

    /// <summary>What the two have an alignment write into Zoho, each of its own; null: the codes that both companies have are called alike.</summary>
    public AlignmentPolicy? SharedAlignment { get; init; }

    /// <summary>Whether the two begin at once, so that both read what they share while the other one does; else the second one comes when the first one has settled.</summary>
    public required bool SharesAtOnce { get; init; }

    /// <summary>Orders name cost codes that their project does not have.</summary>
    public required bool CodesAreNew { get; init; }

    /// <summary>The site takes WBS codes out of use, and into it again.</summary>
    public required bool WbsCodesRetire { get; init; }

    /// <summary>The site adds, renames and deletes cost types, and the office adds options for some that there are not.</summary>
    public required bool TypesMove { get; init; }

    /// <summary>Some cost codes take those cost types alone with which they have WBS codes, and orders need others.</summary>
    public bool TypesAreBound { get; init; }

    /// <summary>Projects have several WBS codes of one cost code and cost type, and people say which one is meant.</summary>
    public bool CodesAreSplit { get; init; }

    /// <summary>Projects have them, and lines say in fields which one is meant.</summary>
    public bool NamesSegments { get; init; }

    /// <summary>People say for which customers projects are made in Zoho.</summary>
    public bool AsksForCustomers { get; init; }

    /// <summary>In how many ways programs of the office write a vendor in turns; 0: there are none.</summary>
    public int Turns { get; init; }

    /// <summary>Whether programs of the office write a vendor in turns.</summary>
    public bool TakesTurns => Turns > 0;

    /// <summary>Where orders say their cost codes.</summary>
    public CodeHome CodeHome { get; init; }

    /// <summary>The company's WBS codes have a segment of its own, and people say which value a code that is made gets.</summary>
    public bool HasOwnSegments { get; init; }

    /// <summary>What Procore counts in, and whether it tells that.</summary>
    public ProcoreCounting Counting { get; init; }

    /// <summary>Whether people in Procore give commitments in the order's currency another rate; where nobody decides about it, a question stays one.</summary>
    public bool RatesMove => Cost?.ForeignCurrency == ForeignCurrencyTreatment.InOrderCurrency && Counting == ProcoreCounting.AsTheBooks && !PeopleDecide
        && Switches.Procore is { Currencies: ProcoreCurrencies.Several, ContractsTellTheirCurrency: true };

    /// <summary>People decide what is open in review.</summary>
    public required bool PeopleDecide { get; init; }

    /// <summary>When trouble has stopped, people keep some of what the site changed as it is.</summary>
    public bool KeepsWhatDiffers => PeopleDecide && SiteWorks && new Dice(Seed, "kept in the end").Flip();

    /// <summary>What amounts of orders have beside sales tax; null: nothing.</summary>
    public MoneyVariety? Money { get; init; }

    /// <summary>What the customer chose of costs; null: nothing.</summary>
    public CostPolicy? Cost { get; init; }

    /// <summary>Whose word the customer chose to count, field by field; null: the defaults.</summary>
    public OwnershipPolicy? Ownership { get; init; }

    /// <summary>What the customer chose for orders that change after approval.</summary>
    public AmendedOrderTreatment AmendedOrders { get; init; }

    /// <summary>Whether the customer says that the projects have several tiers of change orders; seldom where they have one.</summary>
    public bool NamesTiers { get; init; }

    /// <summary>What the customer chose for cancelled orders.</summary>
    public CancelledOrderTreatment CancelledOrders { get; init; }

    /// <summary>How many of a hundred orders people typed into Procore before the sync came.</summary>
    public int TypedByHand { get; init; }

    /// <summary>What the customer chose for those.</summary>
    public AdoptionTreatment Adoption { get; init; }

    /// <summary>What a person approves before it is written.</summary>
    public ApprovalPolicy? Approval { get; init; }

    /// <summary>What the customer chose for WBS codes that orders need and projects do not have.</summary>
    public MissingCodeTreatment MissingCodes { get; init; }

    /// <summary>What the customer chose for WBS codes that are not on the budget.</summary>
    public MissingBudgetLineTreatment MissingBudgetLines { get; init; }

    /// <summary>What the customer chose for cost codes that an order names and its project does not have.</summary>
    public MissingCodeTreatment MissingCostCodes { get; init; }

    /// <summary>What of orders' documents the customer chose to have on commitments.</summary>
    public AttachmentTreatment Attachments { get; init; }

    /// <summary>What the customer has written of vendors; null: nothing.</summary>
    public VendorPolicy? Vendors { get; init; }

    /// <summary>What the customer has an alignment write into Zoho; null: nothing.</summary>
    public AlignmentPolicy? Alignment { get; init; }

    /// <summary>Which orders the customer leaves out by their amount or status, and people type by hand; null: none.</summary>
    public ScopePolicy? Scope { get; init; }

    /// <summary>Since which date the customer has orders synced, and people type earlier ones by hand; null: since ever.</summary>
    public LocalDate? OrdersFrom { get; init; }

    /// <summary>Whether the customer leaves orders out.</summary>
    public bool LeavesOut => Scope is not null || OrdersFrom is not null;

    /// <summary>Whether orders come to be left out, and are taken in again, as the office edits them.</summary>
    public bool ScopeMoves => LeavesOut && (OfficeWorks || MonthsClose || PeriodsLock);

    /// <summary>A list leaves an order out that is known, while both books are read.</summary>
    public bool ListsForget { get; init; }

    /// <summary>What the customer chose, in all.</summary>
    public SyncPolicies Policies => new()
    {
        Cost = Cost,
        Ownership = Ownership,
        AmendedOrders = AmendedOrders,
        CancelledOrders = CancelledOrders,
        Adoption = Adoption,
        Approval = Approval,
        MissingWbsCodes = MissingCodes,
        MissingBudgetLines = MissingBudgetLines,
        MissingCostCodes = MissingCostCodes,
        Mapping = NamesSubJobs ? new() { SubJob = $"{{line:{SubJobKeepers.Field}}}" }
            : NamesSegments ? new() { Segments = SplitCodes.Policy }
            : HomedCodes.MappingOf(CodeHome),
        Attachments = Attachments,
        Alignment = Alignment,
        Vendors = Vendors,
        Scope = Scope,
        OrdersFrom = OrdersFrom,
        Currency = Counting == ProcoreCounting.UntoldAndNamed ? "USD" : null,
    };

    /// <summary>Whether nothing interrupts a host: what it began it ends.</summary>
    public bool IsCalm => !Crashes && !StoreFails && !TwoOwners && Rounds == 1;

    private static ApprovalPolicy? Overruns(Dice dice, ApprovalPolicy? approval) => approval is not { OverBudget: true } ? approval
        : approval with { BudgetOverruns = dice.Pick(BudgetOverrunTreatment.Ask, BudgetOverrunTreatment.Warn, BudgetOverrunTreatment.Block) };

    private static ApprovalPolicy? Approves(Dice dice) => dice.Below(4) switch
    {
        0 => new(),
        1 => new() { FirstOrderOfVendor = dice.Flip(), Above = new() { ["USD"] = dice.Pick(500, 5_000, 50_000) }, ChangesAbovePercent = dice.Pick(1, 10), OverBudget = dice.Flip() },
        2 => new() { FirstOrderOfVendor = false },
        _ => null,
    };

    /// <summary>Draws a plan.</summary>
    /// <param name="seed">Equal seeds give equal plans.</param>
    /// <param name="reality">A report of the host's probe, where switches stand as it found them.</param>
    public static Plan Draw(int seed, string? reality = null)
    {
        var dice = new Dice(seed, "plan");
        bool Uses(int percent) => dice.Chance(percent);
        var kinds = Kinds.Where(_ => Uses(25)).ToList();
        var isBusy = Uses(4);
        var switches = SandboxSwitches.Draw(seed);
        if (reality is not null) switches = switches.As(reality);
        var (chosen, typed) = (new Dice(seed, "orders"), new Dice(seed, "typed"));
        var typesMove = new Dice(seed, "moved types").Chance(6);
        var alignment = Aligns(new(seed, "alignment"), perCent: 7);
        alignment = typesMove ? AlignsTypes(new(seed, "aligned types"), alignment) : alignment;
        var lost = alignment is null ? [] : LosesAlignments(new(seed, "lost alignments")).Concat(LimitsAlignments(new(seed, "limited alignments")));
        var areNew = new Dice(seed, "new codes").Chance(10);
        var cost = new Dice(seed, "money").Chance(75) ? Choose(new(seed, "policy"), switches.Procore.ContractsTellTheirCurrency ? switches.Procore.Currencies : ProcoreCurrencies.Ignored) : null;
        var closes = new Dice(seed, "months").Chance(20);
        var plan = new Plan
        {
            Seed = seed,
            Orders = isBusy ? dice.Between(40, 60) : dice.Between(3, 14),
            Size = new(dice.Pick(2, 3, 4), dice.Pick(10, 20, 40), dice.Pick(5, 5, 11)),
            Switches = switches,
            Cost = cost,
            AmendedOrders = chosen.Flip() ? AmendedOrderTreatment.ChangeOrder : AmendedOrderTreatment.Review,
            NamesTiers = new Dice(seed, "tiers").Chance(switches.Procore.ChangeOrderTiers > 1 ? 75 : 10),
            CancelledOrders = chosen.Flip() ? CancelledOrderTreatment.Close : CancelledOrderTreatment.Review,
            Ownership = chosen.Flip() ? Own(chosen) : null,
            Approval = Overruns(new(seed, "overruns"), Approves(new(seed, "approval"))),
            MissingCodes = new Dice(seed, "codes").Chance(30) ? MissingCodeTreatment.Create : MissingCodeTreatment.Review,
            MissingBudgetLines = new Dice(seed, "budget lines").Chance(50) ? MissingBudgetLineTreatment.Create : MissingBudgetLineTreatment.Review,
            MissingCostCodes = areNew && new Dice(seed, "missing cost codes").Chance(65) ? MissingCodeTreatment.Create : MissingCodeTreatment.Review,
            Attachments = new Dice(seed, "files").Chance(25) ? AttachmentTreatment.Files : AttachmentTreatment.Link,
            Adoption = typed.Flip() ? AdoptionTreatment.WhenEqual : AdoptionTreatment.Review,
            TypedByHand = typed.Pick(0, 0, 30, 60),
            Money = cost is null ? null : new() { HasCharges = true, HasCurrencies = cost.ForeignCurrency != ForeignCurrencyTreatment.Review },

            // Many orders and quick answers: what a limit of calls a minute is for.
            Latencies = isBusy ? new(5, 30, 0) : new(dice.Pick(0, 5, 20, 200), dice.Pick(0, 30, 120, 2000), dice.Pick(0, 0, 1, 5)),
            Rounds = dice.Between(1, 5),
            Faults =
            [
                .. lost,
                .. kinds.Select(kind => new FaultRule(dice.Flip() ? SandboxSide.Zoho : SandboxSide.Procore, kind, dice.Pick(5, 20, 60, 150)) { Count = dice.Between(1, 12) }),
            ],
            ListsLie = Uses(20),
            BodiesDrag = Uses(20),
            RightsWithdrawn = Uses(15),
            Crashes = Uses(35),
            StoreFails = Uses(20),
            ClockJumps = Uses(20),
            TwoOwners = Uses(20),
            TokensRevoked = Uses(20),
            Webhooks = Uses(40),
            WebhookFaults = new(dice.Pick(0, 100, 400), dice.Pick(0, 100, 400), dice.Pick(0, 200)),
            OfficeWorks = Uses(70),
            SiteWorks = Uses(35),
            PeopleDecide = Uses(40),
            MonthsClose = closes,
            PeriodsLock = new Dice(seed, "locks").Chance(20),
            Alignment = alignment,
            Vendors = Keeps(new(seed, "kept vendors")),
            VendorsMove = new Dice(seed, "moved vendors").Chance(18),
            ProjectsClose = new Dice(seed, "projects").Chance(20),
            BudgetsLock = new Dice(seed, "budget locks").Chance(20),
            NamesSubJobs = new Dice(seed, "divided projects").Chance(8),
            CodesAreNew = areNew,
            SharesSides = new Dice(seed, "shared sides").Chance(6),
            SharesBooks = new Dice(seed, "shared books").Flip(),
            SharedAlignment = Aligns(new(seed, "shared alignment"), perCent: 60) is { } shared ? shared with { Unasked = true } : null,
            SharesAtOnce = new Dice(seed, "shared at once").Flip(),
            Counting = closes ? Counts(new(seed, "counted currencies of closed months"), cost, perCent: 25) : Counts(new(seed, "counted currencies"), cost, perCent: 12),
            Pauses = new Dice(seed, "pauses").Chance(12),
            PoliciesChange = new Dice(seed, "policy changes").Chance(12),
            WbsCodesRetire = new Dice(seed, "retired wbs codes").Chance(8),
            TypesMove = typesMove,
            ListsForget = new Dice(seed, "forgotten orders").Chance(12),
        };

        // Somebody has to choose a value, of codes that are missing and not of cost codes.
        plan = plan with { HasOwnSegments = plan is { PeopleDecide: true, NamesSubJobs: false, CodesAreNew: false } && new Dice(seed, "own segments").Chance(25) };
        plan = plan with
        {
            TypesAreBound = (plan.MissingCodes == MissingCodeTreatment.Create || plan.PeopleDecide) && new Dice(seed, "bound types").Chance(18),
            AsksForCustomers = plan is { PeopleDecide: true, Alignment.CreateProjects: true } && new Dice(seed, "asked customers").Chance(70),
            CodesAreSplit = plan is { PeopleDecide: true, NamesSubJobs: false, CodesAreNew: false, HasOwnSegments: false } && new Dice(seed, "split codes").Chance(15),
            Turns = plan.Vendors is { Treatment: VendorTreatment.Create, Address: not FieldOwner.Procore } && new Dice(seed, "turns") is var turns && turns.Chance(60) ? turns.Pick(2, 3, 3) : 0,
        };
        plan = plan with { NamesSegments = plan is { CodesAreSplit: false, NamesSubJobs: false, CodesAreNew: false, HasOwnSegments: false } && new Dice(seed, "named segments").Chance(6) };
        plan = plan with { CodeHome = plan is { NamesSubJobs: false, CodesAreNew: false, Alignment: null, CodesAreSplit: false, NamesSegments: false } ? Homes(new(seed, "code homes")) : CodeHome.Tag };
        return plan.IsScopeStill ? Leaves(new(seed, "left out"), plan, perCent: 40) : Leaves(new(seed, "left out while it moves"), plan, perCent: 8);
    }

    /// <summary>Whether the orders that policy leaves out are the same from the first look on.</summary>
    private bool IsScopeStill => !(OfficeWorks || MonthsClose || PeriodsLock || PoliciesChange || NamesSubJobs || CodesAreNew);

    /// <summary>The customer leaves orders out, by one of three rules.</summary>
    private static Plan Leaves(Dice dice, Plan plan, int perCent) => !dice.Chance(perCent) ? plan : dice.Below(3) switch
    {
        0 => plan with { OrdersFrom = new LocalDate(2026, 11, 20) },
        1 => plan with { Scope = new() { Rules = [new() { Name = "large ones", Effect = ScopeEffect.Out, Currency = "USD", AtLeast = dice.Pick(1_000, 5_000, 20_000) }] } },
        _ => plan with { Scope = new() { Rules = [new() { Name = "not issued", Effect = ScopeEffect.Out, Statuses = ["approved"] }] } },
    };

    private static CodeHome Homes(Dice dice) => dice.Chance(12) ? dice.Pick(CodeHome.Item, CodeHome.ItemField, CodeHome.Account, CodeHome.Record) : CodeHome.Tag;

    private static ProcoreCounting Counts(Dice dice, CostPolicy? cost, int perCent) => !dice.Chance(perCent) ? ProcoreCounting.AsTheBooks
        : dice.Pick(
            ProcoreCounting.OneProjectOtherwise,
            ProcoreCounting.OneProjectOtherwise,
            cost?.ForeignCurrency == ForeignCurrencyTreatment.InOrderCurrency ? ProcoreCounting.OneProjectOtherwise : ProcoreCounting.UntoldAndNamed,
            ProcoreCounting.Untold);

    private static VendorPolicy? Keeps(Dice dice) => !dice.Chance(10) ? null : new()
    {
        Treatment = dice.Pick(VendorTreatment.LinkOnly, VendorTreatment.Review, VendorTreatment.Create, VendorTreatment.Create),
        Deactivation = dice.Pick(VendorDeactivation.Review, VendorDeactivation.Deactivate, VendorDeactivation.Leave),
        Address = dice.Pick(FieldOwner.Zoho, FieldOwner.ProcoreOnceTouched, FieldOwner.Procore),
        Name = dice.Pick(FieldOwner.Zoho, FieldOwner.Procore),
    };

    /// <summary>An alignment makes few calls: some of them get faults of their own.</summary>
    private static IEnumerable<FaultRule> LosesAlignments(Dice dice) => Array.FindAll([FaultKind.TimeoutAfter, FaultKind.TimeoutBefore, FaultKind.ResetAfter, FaultKind.ServerError], _ => dice.Chance(30))
        .Select(kind => new FaultRule(SandboxSide.Zoho, kind, 250) { PathContains = dice.Pick("/reportingtags", "/projects"), Count = dice.Between(1, 3) });

    /// <summary>What a limit turns away is no refusal, and is sent again by itself.</summary>
    private static IReadOnlyList<FaultRule> LimitsAlignments(Dice dice)
    {
        var (path, method) = dice.Flip() ? ("/reportingtags", "PUT") : ("/projects", "POST");
        return dice.Chance(40)
            ? [new(SandboxSide.Zoho, dice.Pick(FaultKind.TooManyRequests, FaultKind.TooManyRequestsWithoutRetryAfter, FaultKind.TooManyInProcess), 900) { PathContains = path, Method = method, Count = dice.Between(6, 20) }]
            : [];
    }

    private static AlignmentPolicy? Aligns(Dice dice, int perCent) => !dice.Chance(perCent) ? null : Something(new()
    {
        CreateProjects = dice.Chance(75),
        ProjectStatus = dice.Flip(),
        AddCodes = dice.Chance(80),
        RenameCodes = dice.Flip(),
        RetireCodes = dice.Flip(),
        LinkProjects = dice.Flip(),
        Unasked = dice.Chance(75),
    });

    private static AlignmentPolicy AlignsTypes(Dice dice, AlignmentPolicy? alignment) => Something((alignment ?? new() { Unasked = dice.Chance(75) }) with
    {
        AddTypes = dice.Chance(85),
        RenameTypes = dice.Chance(70),
        RetireTypes = dice.Chance(70),
    });

    // One that writes nothing and asks nobody is refused.
    private static AlignmentPolicy Something(AlignmentPolicy policy) =>
        policy.CreateProjects || policy.ProjectStatus || policy.AddCodes || policy.RenameCodes || policy.RetireCodes || policy.AddTypes || policy.RenameTypes || policy.RetireTypes
            ? policy : policy with { AddCodes = true };

    private static OwnershipPolicy Own(Dice dice)
    {
        FieldOwner Any() => dice.Pick(Enum.GetValues<FieldOwner>());
        return new() { Title = Any(), Description = Any(), Dates = Any(), PaymentTerms = Any(), ShipVia = Any(), CostCode = dice.Pick(FieldOwner.Zoho, FieldOwner.ProcoreOnceTouched) };
    }

    /// <summary>A policy that leaves little to a person.</summary>
    private static CostPolicy Choose(Dice dice, ProcoreCurrencies currencies)
    {
        CostTreatment Any(CostTreatment seldom = CostTreatment.Review) =>
            dice.Chance(5) ? seldom : dice.Pick(CostTreatment.InCost, CostTreatment.InCost, CostTreatment.LeftOut, CostTreatment.LeftOut, CostTreatment.OwnLine);
        return new()
        {
            Tax = Any(),
            Taxes = dice.Flip()
                ?
                [
                    new() { Tax = "GST", Treatment = dice.Chance(20) ? CostTreatment.TaxCode : Any() },
                    new() { Tax = dice.Pick("PST", "QST"), Treatment = Any() },
                    new() { Tax = "260815000000000207", Treatment = Any(CostTreatment.TaxCode) },
                ]
                : [],
            TaxCodes = new() { ["GST"] = "gst", ["VAT"] = "VAT" },
            Shipping = Any(),
            Adjustment = Any(),
            Collected = Any(),
            ReverseCharge = Any(),
            Cancelled = dice.Pick(CostTreatment.InCost, CostTreatment.LeftOut, CostTreatment.LeftOut),
            RetentionLines = dice.Chance(25) ? [Credit] : [],
            AdvanceLines = dice.Chance(15) ? [Credit] : [],
            ForeignCurrency = dice.Pick(ForeignCurrencyTreatment.Review, ForeignCurrencyTreatment.Convert, currencies == ProcoreCurrencies.Several ? ForeignCurrencyTreatment.InOrderCurrency : ForeignCurrencyTreatment.Convert),
            Basis = dice.Pick(CommitmentBasis.Amount, CommitmentBasis.Quantity),
        };
    }

    /// <summary>Whether whatever a person changes in Procore can be seen by looking for what changed since the last look.</summary>
    public bool ChangesShow => !ListsLie && !ClockJumps && !TwoOwners && !StoreFails && Switches.Procore.LineChangeTouchesContract;

    /// <summary>The names of what it uses, for people.</summary>
    public override string ToString() => string.Join(
        ' ',
        new[]
        {
            $"orders={Orders}", $"rounds={Rounds}", On(OfficeWorks, "office"), On(SiteWorks, "site"), On(PeopleDecide, "decisions"), On(KeepsWhatDiffers, "keeps"), On(Crashes, "crashes"), On(StoreFails, "store"),
            On(ClockJumps, "clock"), On(TwoOwners, "owners"), On(TokensRevoked, "tokens"), On(Webhooks, "webhooks"), On(ListsLie, "lists"),
            On(BodiesDrag, "bodies"), On(RightsWithdrawn, "rights"), On(Money is not null, "money"),
            On(AmendedOrders == AmendedOrderTreatment.ChangeOrder, "changeorders"), On(NamesTiers, $"tiers({Switches.Procore.ChangeOrderTiers})"), On(CancelledOrders == CancelledOrderTreatment.Close, "closes"), On(Ownership is not null, "ownership"), On(TypedByHand > 0, "typed"),
            On(MissingCodes == MissingCodeTreatment.Create, "codes"), On(MissingBudgetLines == MissingBudgetLineTreatment.Create, "budgetlines"),
            On(VendorsMove, "vendors"), On(Vendors is not null, $"kept({Vendors?.Treatment})"), On(Alignment is not null, Alignment is { Unasked: true } ? "aligned" : "alignment"), On(MonthsClose, "months"), On(PeriodsLock, "locks"), On(ProjectsClose, "projects"), On(BudgetsLock, "budgets"), On(NamesSubJobs, "subjobs"), On(CodesAreNew, $"newcodes({MissingCostCodes})"), On(Pauses, "pauses"), On(PoliciesChange, "policies"), On(HasOwnSegments, "segments"), On(WbsCodesRetire, "retires"), On(TypesMove, "types"), On(TypesAreBound, "bound"), On(CodesAreSplit, "splits"), On(NamesSegments, "phases"), On(AsksForCustomers, "customers"), On(TakesTurns, $"turns({Turns})"), On(CodeHome != CodeHome.Tag, $"homes({CodeHome})"), On(SharesSides, SharesBooks ? "books" : "company"), On(SharesSides && SharedAlignment is not null, "bothalign"), On(SharesSides && SharesAtOnce, "atonce"), On(LeavesOut, $"leaves({Scope?.Rules[0].Name ?? "earlier ones"})"), On(ListsForget, "forgets"), On(Counting != ProcoreCounting.AsTheBooks, $"counts({Counting})"), On(RatesMove, "rates"),
            On(Approval is { OverBudget: true }, $"overruns({Approval?.BudgetOverruns})"), On(Attachments == AttachmentTreatment.Files, "files"),
        }.Where(part => part.Length > 0).Concat(Faults.Select(fault => $"{fault.Side}:{fault.Kind}:{fault.PerMille}x{fault.Count}")));

    private static string On(bool uses, string name) => uses ? name : string.Empty;
}

/// <summary>What Procore counts in beside the books of a company in dollars.</summary>
internal enum ProcoreCounting
{
    /// <summary>Dollars, everywhere.</summary>
    AsTheBooks,

    /// <summary>One project is counted in another currency.</summary>
    OneProjectOtherwise,

    /// <summary>Dollars, and Procore does not tell it.</summary>
    Untold,

    /// <summary>Dollars, which Procore does not tell and the customer says.</summary>
    UntoldAndNamed,
}
