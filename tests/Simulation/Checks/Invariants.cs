using System.Text.Json.Nodes;
using NodaTime;
using Sandbox;
using ZohoProcore.Sync;

namespace Simulation;

/// <summary>What always holds, checked against what the two services hold and saw and what the audit says, not against what the core believes.</summary>
internal static class Invariants
{
    /// <summary>A stamp of the audit and one of the sandbox may differ by less than either shows.</summary>
    private static readonly Duration Resolution = Duration.FromMilliseconds(1);

    /// <summary>A call that was sent again without looking comes back as soon as this.</summary>
    private static readonly Duration AtOnce = Duration.FromSeconds(1);

    /// <summary>In the order in which they are looked at.</summary>
    private static readonly IReadOnlyList<Invariant> Always =
    [
        new(nameof(OneCommitmentPerOrderAndProjectAsync), OneCommitmentPerOrderAndProjectAsync),
        new(nameof(NothingTypedIsForgotten), (_, evidence) => NothingTypedIsForgotten(evidence)),
        new(nameof(NothingTypedOtherwiseIsDoubledInSilence), NothingTypedOtherwiseIsDoubledInSilence),
        new(nameof(WhatWasAskedAboutIsAnswered), WhatWasAskedAboutIsAnswered),
        new(nameof(MoneyTies), (_, evidence) => MoneyTies(evidence)),
        new(nameof(LinesAreTheOrders), (_, evidence) => LinesAreTheOrders(evidence)),
        new(nameof(LinesAreOnTheirCodes), LinesAreOnTheirCodes),
        new(nameof(ChosenCodes), ChosenCodes.Hold),
        new(nameof(SubJobCodes), (_, evidence) => SubJobCodes.Hold(evidence)),
        new(nameof(CountedCurrencies), CountedCurrencies.Hold),
        new(nameof(EveryChangeCountsOnceAsync), EveryChangeCountsOnceAsync),
        new(nameof(RetainageIsWhatIsKeptBack), (world, evidence) => RetainageIsWhatIsKeptBack(evidence, world)),
        new(nameof(EveryVendorIsTheRightOne), (world, evidence) => EveryVendorIsTheRightOne(evidence, world)),
        new(nameof(RightOrdersAreThereAndWrongOnesAreNot), (world, evidence) => RightOrdersAreThereAndWrongOnesAreNot(evidence, world)),
        new(nameof(ReconciliationTellsTheTruthAsync), ReconciliationTellsTheTruthAsync),
        new(nameof(AuditVerifiesAsync), (world, _) => AuditVerifiesAsync(world)),
        new(nameof(EveryWriteHadItsIntent), (_, evidence) => EveryWriteHadItsIntent(evidence)),
        new(nameof(World.Unasked), (world, _) => Assert.Equal(0, world.Unasked)),
        new(nameof(NothingIsPostedAgainWithoutLooking), (_, evidence) => NothingIsPostedAgainWithoutLooking(evidence)),
        new(nameof(SameWrites), (world, _) => world.SameWrites.Hold()),
        new(nameof(EveryIntentHasItsOutcome), (_, evidence) => EveryIntentHasItsOutcome(evidence)),
        new(nameof(EveryCommitmentCanBeTraced), (_, evidence) => EveryCommitmentCanBeTraced(evidence)),
        new(nameof(LimitsHold), (world, evidence) => LimitsHold(world, evidence.State)),
        new(nameof(NothingIsStuckAsync), (world, evidence) => NothingIsStuckAsync(world, evidence, evidence.Orders)),
        new(nameof(LeftOut), LeftOut.HoldAsync),
        new(nameof(DecisionsCanBeMadeAgainAsync), (world, _) => DecisionsCanBeMadeAgainAsync(world)),
        new(nameof(Permissions), Permissions.HoldAsync),
        new(nameof(KeptValues), (_, evidence) => KeptValues.Hold(evidence)),
        new(nameof(CodesAndFiles), CodesAndFiles.HoldAsync),
        new(nameof(VendorsHeld), VendorsHeld.HoldAsync),
        new(nameof(WhatWasRejectedIsNotUsed), WhatWasRejectedIsNotUsed),
        new(nameof(Sentences), Sentences.AreForPeopleAsync),
    ];

    /// <summary>The names of all that is held of a seed. Each has a planted bug that violates it.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. Always.Select(one => one.Name),
        Invariant.EverythingSettles,
        Invariant.NothingIsWrittenAnyMore,
        nameof(NothingIsLostAsync),
        nameof(Alignments),
        nameof(ClosedMonths),
        nameof(SharedSides),
        nameof(UnlistedOrder),
    ];

    /// <param name="world">Where it has to hold.</param>
    /// <param name="ownLimits">Whether one process at a time called the vendors: several do not know of each other's calls.</param>
    /// <param name="isCalm">Whether nothing went wrong: no process died, no store failed, nobody else owned the connection.</param>
    /// <exception cref="ViolatedException">Some of it does not; all of that is named.</exception>
    public static async Task HoldAsync(World world, bool ownLimits = true, bool isCalm = false)
    {
        var (evidence, violated) = (await Evidence.CollectAsync(world), new List<(string, Exception)>());
        foreach (var one in Always.Where(one => (ownLimits || one.Name != nameof(LimitsHold)) && (isCalm || one.Name != nameof(EveryIntentHasItsOutcome))))
        {
            try
            {
                await one.HoldsAsync(world, evidence);
            }
            catch (Exception failure)
            {
                violated.Add((one.Name, failure));
            }
        }

        if (violated.Count > 0)
        {
            throw new ViolatedException(violated);
        }
    }

    /// <summary>
    /// What has to hold once trouble has stopped and before anybody asks for a second look at everything: nothing that is not done is forgotten, and what people
    /// changed in Procore was noticed.
    /// </summary>
    /// <param name="world">Where it has to hold.</param>
    /// <param name="changesShow">Whether whatever a person changes can be seen by looking for what changed since the last look.</param>
    public static async Task NothingIsLostAsync(World world, bool changesShow)
    {
        var evidence = await Evidence.CollectAsync(world);
        await NothingIsStuckAsync(world, evidence, evidence.Orders.Where(order => evidence.EndOf(order).Length > 0));
        if (changesShow)
        {
            foreach (var order in evidence.Orders.Where(order => evidence.EndOf(order) == nameof(RecordState.Synced)))
            {
                var there = evidence.LiveOf(order).Sum(commitment => commitment.Committed);
                Assert.True(order.Cost.Ties(there) || evidence.WasDeleted(order), $"{order.Data.Number} costs {order.Cost.Known} of {order.Total}, its commitments come to {there}, and nobody noticed: {order.InWords}");
            }
        }
    }

    private static async Task OneCommitmentPerOrderAndProjectAsync(World world, Evidence evidence)
    {
        foreach (var same in evidence.Commitments.Where(commitment => !commitment.Deleted && commitment.OriginId.Length > 0).GroupBy(commitment => commitment.OriginId))
        {
            Assert.True(same.Count() == 1, $"{same.Key} exists {same.Count()} times");
        }

        // What somebody typed and a person said to be another order's may have its number. Nothing else is made beside what could be seen, and what could not be is asked
        // about once it can: nobody calls an order synced that stands there twice.
        var rejected = evidence.Audit.Where(entry => entry.Kind == AuditKind.Decided && entry.Result.StartsWith("Reject ", StringComparison.Ordinal)).Select(entry => long.Parse(entry.Result.Split(' ')[1])).ToHashSet();
        var kept = evidence.Audit.Where(entry => entry.Kind == AuditKind.Decided && entry.Result.StartsWith("Link ", StringComparison.Ordinal)).Select(entry => long.Parse(entry.Result.Split(' ')[1])).ToHashSet();
        var asked = (await world.Store.ListReviewsAsync(World.ConnectionId, new() { Status = ReviewStatus.Open })).Select(item => item.OrderNumber).ToHashSet();
        foreach (var same in evidence.Commitments.Where(commitment => commitment is { Deleted: false, IsSubcontract: false, Number.Length: > 0 } && !rejected.Contains(commitment.Id)).GroupBy(commitment => (commitment.Number, commitment.Project)).Where(same => same.Count() > 1))
        {
            // Who keeps what was typed leaves the sync's own to somebody: both are the order's then.
            var ours = same.Where(commitment => commitment.IsOurs).ToList();
            Assert.True(world.CommitmentsMayHide && (ours.Count == 1 || ours.Count(commitment => !kept.Contains(commitment.Id)) <= 1), $"order {same.Key} exists {same.Count()} times");
            var order = evidence.Orders.First(order => IsNumberOf(order.Data.Number, same.Key.Number));
            Assert.True(
                evidence.EndOf(order) is not nameof(RecordState.Synced) and var end && (end is nameof(RecordState.Filtered) or nameof(RecordState.Skipped) || asked.Contains(order.Data.Number)),
                $"order {same.Key} exists {same.Count()} times, is {evidence.EndOf(order)}, and nobody is asked");
        }
    }

    /// <summary>
    /// What somebody typed with an order's number, and a person was asked about, is money whatever became of the order: nobody calls it synced beside that, in whichever project,
    /// unless a person said that it is another one's.
    /// </summary>
    private static void NothingTypedIsForgotten(Evidence evidence)
    {
        var rejected = evidence.Links.Rejected(LinkKind.Commitment).Select(link => link.Procore).ToHashSet();
        foreach (var typed in evidence.Commitments.Where(one => one is { Deleted: false, IsSubcontract: false, OriginId.Length: 0, Number.Length: > 0, Status: not "Closed" } && !rejected.Contains(one.Id)))
        {
            var order = evidence.Orders.FirstOrDefault(order => IsNumberOf(order.Data.Number, typed.Number));
            var wasAsked = evidence.Audit.Any(entry => entry.Kind == AuditKind.StateChanged && entry.OrderNumber == order?.Data.Number && entry.Reason.Contains(FormattableString.Invariant($"(contract {typed.Id},"), StringComparison.Ordinal));
            Assert.True(
                order is null || !wasAsked || evidence.EndOf(order) != nameof(RecordState.Synced),
                $"commitment {typed.Id} in project {typed.Project} was typed with the number of {typed.Number}, which is synced beside it");
        }
    }

    /// <summary>
    /// What was typed as a subcontract with the order's number, or as anything with its amount, is asked about before a commitment is made beside it: a person said that it is
    /// another one.
    /// </summary>
    private static void NothingTypedOtherwiseIsDoubledInSilence(World world, Evidence evidence)
    {
        foreach (var typed in evidence.Commitments.Where(one => world is { IsUntouched: true, CommitmentsMayHide: false } && one is { Deleted: false, IsOurs: false } && world.TypedFor.ContainsKey(one.Id)))
        {
            var order = world.TypedFor[typed.Id];
            var own = evidence.Commitments.FirstOrDefault(one => !one.Deleted && one.OrderId == order.Id && one.Project == typed.Project);
            Assert.True(
                own is null || !(own.GrandTotal == typed.GrandTotal || (typed.IsSubcontract && typed.Number == order.Number))
                || evidence.Audit.Any(entry => entry.Kind == AuditKind.Decided && (typed.IsSubcontract ? entry.OrderNumber == order.Number && entry.Result == nameof(ReviewAction.Waive)
                    : entry.Result == FormattableString.Invariant($"{nameof(ReviewAction.Reject)} {typed.Id}") || entry.Result == FormattableString.Invariant($"{nameof(ReviewAction.Link)} {typed.Id}"))),
                $"{(typed.IsSubcontract ? "subcontract" : "commitment")} '{typed.Number}' ({typed.Id}) of {typed.GrandTotal} was typed for {order.Number}, commitment {own?.Id} of {own?.GrandTotal} was made beside it, and nobody decided that");
        }
    }

    /// <summary>
    /// What was typed otherwise and a person was asked about does not stand beside what the sync made for the order in silence: a question is open, or a decision stands that names
    /// it, whatever became of the order since. What was asked about one that policy leaves out by now is withdrawn.
    /// </summary>
    private static void WhatWasAskedAboutIsAnswered(World world, Evidence evidence)
    {
        var (linked, rejected) = (evidence.Links.Confirmed(LinkKind.Commitment).ToList(), evidence.Links.Rejected(LinkKind.Commitment).ToHashSet());
        var live = evidence.Commitments.Where(one => one is { Deleted: false, IsOurs: false, OriginId.Length: 0, Status: not ("Closed" or "Void" or "Terminated") }).ToList();
        foreach (var order in evidence.Orders.Where(order => evidence.EndOf(order) is nameof(RecordState.Synced) or nameof(RecordState.Filtered) && !LeftOut.IsOut(world, order.Data)))
        {
            var said = evidence.Audit.Where(entry => entry.Kind == AuditKind.StateChanged && entry.OrderNumber == order.Data.Number
                && (entry.Reason.Contains("It may be order", StringComparison.Ordinal) || entry.Reason.Contains("What a subcontract comes to", StringComparison.Ordinal))).Select(entry => entry.Reason).ToList();
            foreach (var typed in live.Where(one => said.Exists(reason => reason.Contains(FormattableString.Invariant($"(contract {one.Id}, "), StringComparison.Ordinal))))
            {
                Assert.True(
                    typed.IsSubcontract
                        ? evidence.Decisions.Of(order.Data.Id).Any(decision => decision.Words.Contains(FormattableString.Invariant($" subcontract {typed.Id} "), StringComparison.Ordinal))
                        : rejected.Contains((order.Data.Id, typed.Id)) || linked.Exists(link => link.Procore == typed.Id && link.Zoho != order.Data.Id),
                    $"{order.Data.Number} is {evidence.EndOf(order)}, contract {typed.Id} ('{typed.Number}') was a question of it and stands, and nobody answered");
            }
        }
    }

    /// <summary>What the audit calls synced comes to the order's cost, to the last unit, by Procore's own sums and by the lines.</summary>
    private static void MoneyTies(Evidence evidence)
    {
        foreach (var order in evidence.Orders.Where(order => evidence.EndOf(order) == nameof(RecordState.Synced)))
        {
            var live = evidence.LiveOf(order).ToList();
            var there = live.Sum(commitment => commitment.Committed);
            Assert.True(
                order.Cost.Ties(there),
                $"{order.Data.Number} costs {order.Cost.Known} of {order.Total}, its commitments come to {there}: {order.InWords}");
            Assert.All(live, commitment => Assert.Equal(commitment.GrandTotal, commitment.Lines.Sum(line => line.Amount)));
            Assert.All(live, commitment => Assert.True(commitment.Status != "Draft", $"{order.Data.Number} is synced, and a draft"));
        }
    }

    /// <summary>The lines of a commitment are the order's lines of its project, and each has the amount that the vendor's arithmetic and the policy give it.</summary>
    private static void LinesAreTheOrders(Evidence evidence)
    {
        foreach (var order in evidence.Orders.Where(order => evidence.EndOf(order) == nameof(RecordState.Synced)))
        {
            var live = evidence.LiveOf(order).ToList();
            if (live.Exists(commitment => commitment.Changes.Any(change => change is { IsApproved: true, IsOurs: false } && !commitment.IsOfOurs(change))))
            {
                continue; // What people entered names no line of the order; that it ties in all is held above.
            }

            if (live.Exists(commitment => commitment.Lines.Any(line => line.OriginId.Length == 0)))
            {
                continue; // Nor does what they typed and the sync took over.
            }

            var isAmended = live.Exists(commitment => commitment.Changes.Any(change => change.IsApproved));
            var (costs, own) = (evidence.CostsOf(order), order.Cost.OwnLines.Keys.Select(line => line.Key).ToHashSet(StringComparer.Ordinal));
            var amounts = live.SelectMany(commitment => commitment.Net.Select(line => (Line: (commitment.Project, line.Line), line.Amount))).ToLookup(line => line.Line, line => line.Amount);
            var found = amounts.Where(line => !isAmended || line.Sum() != 0).Select(line => line.Key).ToHashSet();

            // What comes to less than a unit on a line of its own may be nothing.
            var missing = costs.Where(line => !found.Contains(line.Key) && !(own.Contains(line.Key.Line) && Math.Abs(line.Value) < order.Cost.Tolerance)).ToList();
            Assert.True(found.IsSubsetOf(costs.Keys) && (isAmended || missing.Count == 0), $"{order.Data.Number}: its commitments do not have its lines: {order.InWords}");

            // One that carries the order's rounding is rounded itself.
            Assert.All(costs, line => Assert.True(
                Math.Abs(amounts[line.Key].Sum() - line.Value) <= 1.5m * order.Cost.Tolerance,
                $"{order.Data.Number}: line {line.Key} is {amounts[line.Key].Sum()} and not {line.Value}: {order.InWords}"));
        }
    }

    /// <summary>
    /// A line stands on the code and the cost type that its order says, where nothing is wrong with that and nobody had a word about it or edits anything: the same sum on another code is another cost.
    /// </summary>
    private static void LinesAreOnTheirCodes(World world, Evidence evidence)
    {
        var typed = world.TypedFor.Values.Select(order => order.Id).ToHashSet(StringComparer.Ordinal);
        bool IsHeld(OrderSeen order) => world.Codes.Home == CodeHome.Tag ? world.IsUntouched && !world.Touched.Contains(order.Data.Number)
            : world.IsSiteStill && !typed.Contains(order.Data.Id) && order.Data.Status != "cancelled"; // the office may have given its item another code, and the end of a seed looks at everything again
        bool IsWhereItStood(CommitmentSeen commitment) => world.Codes.Home == CodeHome.Tag || !commitment.Changes.Any(change => change.IsApproved); // else what moved stands in a change order
        foreach (var order in evidence.Orders.Where(order => !world.PeopleDecided && order.Data.Intent == OrderIntent.Clean && IsHeld(order) && evidence.EndOf(order) == nameof(RecordState.Synced)))
        {
            var lines = order.Data.Lines.Where(line => world.Codes.Of(line) is not null && line.CostType is not null).ToDictionary(line => line.Id, StringComparer.Ordinal);
            foreach (var there in evidence.LiveOf(order).Where(IsWhereItStood).SelectMany(commitment => commitment.Lines).Where(there => there.OriginId.Length > 0))
            {
                if (lines.GetValueOrDefault(CommitmentSeen.LineOf(there.OriginId)) is { } line)
                {
                    Assert.True(
                        there.Code.Split('.') is var parts && parts.Contains(world.Codes.Of(line)!.Split(' ')[0]) && parts.Contains(line.CostType!.Split(' ')[0]) && there.Code.EndsWith(SplitCodes.EndOf(line) ?? string.Empty, StringComparison.Ordinal),
                        $"{order.Data.Number}: line {line.Id} is on {there.Code}, and the order says {world.Codes.Of(line)} and {line.CostType}{SplitCodes.EndOf(line)}");
                }
            }
        }
    }

    /// <summary>
    /// What an order changed after approval is in Procore once: no change order of the sync stands twice, no two of a commitment wait at once unless somebody is asked
    /// about the one that came late, and one that waits for nothing but an approval makes the order tie.
    /// </summary>
    private static async Task EveryChangeCountsOnceAsync(World world, Evidence evidence)
    {
        var codes = (await world.Store.ListReviewsAsync(World.ConnectionId, new() { Status = ReviewStatus.Open })).ToLookup(item => item.Key.Id, item => item.Finding.Code);
        var asked = codes.Where(of => of.Contains(FindingCodes.ChangeOrderDoubled)).Select(of => of.Key).ToHashSet();
        foreach (var commitment in evidence.Commitments.Where(commitment => !commitment.Deleted))
        {
            var ours = commitment.Changes.Concat(commitment.Potential).Where(change => change.IsOurs).ToList();
            Assert.True(ours.Select(change => change.Mark).Distinct().Count() == ours.Count, $"commitment {commitment.Number} has a change order of the sync twice");
            Assert.True(ours.All(change => change.Mark.StartsWith(commitment.OriginId, StringComparison.Ordinal)), $"commitment {commitment.Number} has a change order of another one");
            Assert.True(ours.Count(commitment.Waits) <= 1 || asked.Contains(commitment.OrderId), $"commitment {commitment.Number} has two change orders of the sync that wait: {string.Join(", ", ours.Select(change => $"{change.Number} {change.Status} {change.Amount}"))}");
        }

        var pending = codes.Where(of => of.All(code => code == FindingCodes.ChangeOrderPending)).Select(of => of.Key).ToHashSet();
        foreach (var order in evidence.Orders.Where(order => pending.Contains(order.Data.Id)))
        {
            var live = evidence.LiveOf(order).ToList();
            var waiting = live.SelectMany(commitment => commitment.Changes.Concat(commitment.Potential).Where(change => change.IsOurs && commitment.Waits(change))).ToList();
            var there = live.Sum(commitment => commitment.Committed) + waiting.Sum(change => change.Amount);

            // What an order changes after people took a potential change order further follows in the next one.
            var isTaken = live.Exists(commitment => commitment.Potential.Any(change => change.IsOurs && commitment.Waits(change) && (change.IsApproved || change.Package is not null)));

            // Where a project has three tiers, no list says which one people put it into, nor at what amount that was approved.
            var isOutOfSight = world.Switches.Procore.ChangeOrderTiers > 2 && live.Exists(commitment => commitment.Potential.Any(change =>
                change.IsOurs && commitment.Changes.Any(package => package.Id == change.Package && package.IsApproved && !commitment.IsOfOurs(package))));
            Assert.True(isTaken || isOutOfSight || order.Cost.Ties(there) || KeptValues.HoldPending(evidence, order), $"{order.Data.Number} costs {order.Cost.Known}, and its commitments would come to {there} once what waits is approved");
        }
    }

    /// <summary>No commitment points to a vendor who is not the order's, unless a person said so; and none to a vendor that the audit does not tell of.</summary>
    private static void EveryVendorIsTheRightOne(Evidence evidence, World world)
    {
        var linked = evidence.Audit.Where(entry => entry.Kind == AuditKind.Linked).Select(entry => entry.Result).ToHashSet();
        var orders = evidence.Orders.ToDictionary(order => order.Data.Id);
        foreach (var commitment in evidence.Commitments.Where(commitment => commitment.IsOurs && orders.ContainsKey(commitment.OrderId)))
        {
            var (order, company) = (orders[commitment.OrderId], commitment.Vendor);
            var vendor = order.Data.VendorId;
            Assert.True(
                VendorsHeld.IsRight(world, evidence, order, company) || VendorsHeld.IsDecided(world, evidence, order, company),
                $"{commitment.Number} went to vendor {company}, but its vendor {vendor} is {evidence.Vendors.GetValueOrDefault(vendor)?.ToString() ?? "none"} in Procore");
            Assert.True(VendorsHeld.IsTold(world, linked, order, company) || VendorsHeld.IsDecided(world, evidence, order, company), $"the audit does not tell why {commitment.Number} went to {company}");
        }
    }

    /// <summary>Nothing that is synced rests on a vendor, a project, a code or a commitment that a person rejected for it and did not allow again.</summary>
    private static void WhatWasRejectedIsNotUsed(World world, Evidence evidence)
    {
        var synced = evidence.Orders.Where(order => evidence.EndOf(order) == nameof(RecordState.Synced)).ToList();
        var rejected = new[] { LinkKind.Commitment, LinkKind.Vendor, LinkKind.Project }
            .SelectMany(kind => evidence.Links.Rejected(kind), (kind, link) => (Kind: kind, ZohoId: link.Zoho, ProcoreId: link.Procore, ProjectId: 0L))
            .Concat(evidence.Links.RejectedCodes.Select(link => (Kind: LinkKind.CostCode, ZohoId: link.Code, ProcoreId: link.Id, ProjectId: link.Project)));
        foreach (var link in rejected)
        {
            var codes = world.Sandbox.Data.Projects.SelectMany(project => project.WbsCodes).Where(code => code.CostCodeId == link.ProcoreId).Select(code => code.FlatCode).ToHashSet(StringComparer.Ordinal);
            bool IsOf(OrderLineData line) => world.Codes.Of(line) is { } code && (code == link.ZohoId || code.StartsWith(link.ZohoId + " ", StringComparison.Ordinal)) && evidence.Projects[line.ProjectId!] == link.ProjectId;
            Assert.All(synced, order => Assert.False(
                evidence.LiveOf(order).Any(there => link.Kind switch
                {
                    LinkKind.Vendor => order.Data.VendorId == link.ZohoId && there.Vendor == link.ProcoreId,
                    LinkKind.Project => there.Project == link.ProcoreId && order.Lines.Where(line => evidence.Projects[line.ProjectId!] == there.Project).All(line => line.ProjectId == link.ZohoId),
                    LinkKind.CostCode => there.Project == link.ProjectId && order.Lines.Where(IsOf).Any(line => there.Lines.Any(own => CommitmentSeen.LineOf(own.OriginId) == line.Id && codes.Contains(own.Code))),
                    _ => order.Data.Id == link.ZohoId && there.Id == link.ProcoreId,
                }),
                $"{order.Data.Number} is synced with {link.Kind} {link.ProcoreId}, which was rejected for {link.ZohoId}"));
        }
    }

    /// <summary>An order that nothing is wrong with, and that nobody touched, is synced, or blocked where it is over budget and policy says so, and not there; one that was written wrong, or that is none, has no commitment.</summary>
    private static void RightOrdersAreThereAndWrongOnesAreNot(Evidence evidence, World world)
    {
        foreach (var order in evidence.Orders.Where(order => !world.Touched.Contains(order.Data.Number) && !LeftOut.IsOut(world, order.Data)))
        {
            if (order.IsRight && !world.Touched.Contains(order.Data.VendorId) && !order.Data.Lines.Any(line => world.Touched.Contains(line.ProjectId ?? string.Empty)))
            {
                var isBlocked = world.Connection.Policies.Approval is { OverBudget: true, BudgetOverruns: BudgetOverrunTreatment.Block } && evidence.EndOf(order) == nameof(RecordState.NeedsReview)
                    && evidence.Audit.Last(entry => entry.Kind == AuditKind.StateChanged && entry.OrderNumber == order.Data.Number).Reason.Contains("Policy blocks it until it fits.", StringComparison.Ordinal);
                Assert.True(isBlocked ? !evidence.LiveOf(order).Any() : evidence.EndOf(order) == nameof(RecordState.Synced), $"{order.Data.Number} has nothing wrong with it and nobody touched it, but it ended as '{evidence.EndOf(order)}': {evidence.Audit.LastOrDefault(entry => entry.OrderNumber == order.Data.Number)?.Reason}");
            }
            else if (!order.IsRight && !world.PeopleDecided && !(MayBecomeRight(order) && (world.VendorsMoved || world.Connection.Policies.Vendors is not null))
                && !(order.Data.Intent == OrderIntent.CostCodeUnknown && world.Connection.Policies.MissingCostCodes == MissingCodeTreatment.Create))
            {
                Assert.True(evidence.EndOf(order) != nameof(RecordState.Synced) && (order.IsTaxedInProcore || !evidence.LiveOf(order).Any()), $"{order.Data.Number} is {order.Data.Intent}, and Procore has it");
            }
        }
    }

    private static bool MayBecomeRight(OrderSeen order) => order.Data.Intent is OrderIntent.VendorUnknown or OrderIntent.VendorAmbiguous or OrderIntent.VendorInactive;

    /// <summary>What an order's lines keep back is the retainage of its commitments: of what each comes to, to the two decimals of a percentage.</summary>
    private static void RetainageIsWhatIsKeptBack(Evidence evidence, World world)
    {
        foreach (var order in evidence.Orders.Where(order => !world.Touched.Contains(order.Data.Number) && evidence.EndOf(order) == nameof(RecordState.Synced)))
        {
            var kept = order.Cost.KeptBack.GroupBy(kept => evidence.Projects[kept.Key]!.Value).ToDictionary(same => same.Key, same => same.Sum(kept => kept.Value));
            Assert.All(evidence.LiveOf(order), commitment => Assert.True(
                Math.Abs((commitment.Retainage / 100 * commitment.GrandTotal) - kept.GetValueOrDefault(commitment.Project)) <= (0.00006m * commitment.GrandTotal) + (2 * order.Cost.Tolerance),
                $"{order.Data.Number}: {commitment.Retainage} % of {commitment.GrandTotal} is not {kept.GetValueOrDefault(commitment.Project)}: {order.InWords}"));
        }
    }

    /// <summary>Month end: what is synced ties, and whatever does not tie is one that a person already knows of.</summary>
    private static async Task ReconciliationTellsTheTruthAsync(World world, Evidence evidence)
    {
        var report = await world.AskAsync(() => world.Engine.ReconcileAsync(World.ConnectionId).AsTask());
        var rows = report.Rows.ToDictionary(row => row.OrderId);
        LeftOut.IsToldRightly(world, evidence, report);
        Assert.All(
            evidence.Orders.Where(order => evidence.EndOf(order) == nameof(RecordState.Synced)),
            order => Assert.True(
                rows[order.Data.Id].Result == ReconciliationResult.Ties,
                $"{order.Data.Number} is synced, and month end calls it {rows[order.Data.Id].Result}: {string.Join(", ", rows[order.Data.Id].Codes)}"));
        Assert.All(
            rows.Values.Where(row => row.Result is not (ReconciliationResult.Ties or ReconciliationResult.NotExpected or ReconciliationResult.LeftToPeople)),
            row => Assert.DoesNotContain(row.State, new RecordState?[] { null, RecordState.Synced, RecordState.Filtered }));
    }

    private static async Task AuditVerifiesAsync(World world)
    {
        var verification = await AuditVerifier.VerifyAsync(world.Store, World.ConnectionId);
        Assert.True(verification.IsValid, verification.Message);
    }

    /// <summary>Every write that Procore saw had an intent stored before it, for the commitment that it touched, and not one that had come to its end.</summary>
    private static void EveryWriteHadItsIntent(Evidence evidence)
    {
        var intents = evidence.Audit.Where(entry => entry.Kind == AuditKind.Intent && !Alignments.IsOf(entry)).ToList();
        foreach (var write in evidence.Writes.Where(write => write.Side == SandboxSide.Procore))
        {
            var at = Evidence.At(write);
            var origins = write.OriginIds.Where(origin => origin.Length > 0 && !origin.Contains(":code:", StringComparison.Ordinal)).Select(origin => origin.Split(":line:")[0].Split(":change:")[0]).Distinct().ToList();
            if (origins.Count == 0)
            {
                Assert.True(intents.Exists(intent => intent.At <= at + Resolution && (write.ProjectId is null || intent.ProjectId == write.ProjectId)), $"{write.Route} at {at} had no intent");
            }

            Assert.All(origins, origin => Assert.True(
                intents.Exists(intent => intent.OriginId == origin && intent.At <= at + Resolution), $"{write.Route} wrote {origin} at {at} without an intent before it"));
        }
    }

    /// <summary>A POST that had its effect is not sent again before anyone can have looked.</summary>
    private static void NothingIsPostedAgainWithoutLooking(Evidence evidence)
    {
        // A WBS code is posted by its combination: the same one twice is one.
        var posts = evidence.Writes.Where(write => write is { Side: SandboxSide.Procore, Method: "POST" } && !write.Route.EndsWith("/wbs_codes", StringComparison.Ordinal));
        foreach (var same in posts.GroupBy(write => (write.Route, write.ProjectId, string.Join(',', write.ResourceIds))))
        {
            foreach (var (first, second) in same.Zip(same.Skip(1)))
            {
                Assert.True(Evidence.At(second) - Evidence.At(first) > AtOnce, $"{first.Route} was sent twice at {Evidence.At(second)}");
            }
        }
    }

    /// <summary>
    /// Where nothing went wrong, each intent is followed by its outcome before the next. One more outcome may follow: an order whose other commitment failed is looked
    /// at again, and what is there is noted.
    /// </summary>
    private static void EveryIntentHasItsOutcome(Evidence evidence)
    {
        foreach (var commitment in evidence.Audit.Where(entry => entry.Kind is AuditKind.Intent or AuditKind.Outcome && !Alignments.IsOf(entry)).GroupBy(entry => (entry.Record, entry.OriginId))) // several orders may want one code
        {
            var kinds = commitment.Select(entry => entry.Kind).ToList();
            Assert.True(
                kinds[0] == AuditKind.Intent && kinds[^1] == AuditKind.Outcome && !kinds.Zip(kinds.Skip(1)).Any(pair => pair is (AuditKind.Intent, AuditKind.Intent)),
                $"the audit of {commitment.Key} reads {string.Join(", ", kinds)}");
        }
    }

    /// <summary>From the order's number to the commitment, and from the commitment back to the number, by the audit alone.</summary>
    private static void EveryCommitmentCanBeTraced(Evidence evidence)
    {
        var orders = evidence.Orders.ToDictionary(order => order.Data.Id, order => order.Data.Number, StringComparer.Ordinal);
        foreach (var commitment in evidence.Commitments.Where(commitment => commitment.IsOurs))
        {
            var numbers = evidence.Audit.Where(entry => entry.ContractId == commitment.Id).Select(entry => entry.OrderNumber).Distinct().ToList();
            var order = orders.GetValueOrDefault(commitment.OrderId, string.Empty);
            var isTyped = evidence.Audit.Any(entry => entry.Kind == AuditKind.Intent && entry.ContractId == commitment.Id && entry.Reason.StartsWith("Take over commitment", StringComparison.Ordinal));
            Assert.True(IsNumberOf(order, commitment.Number) || isTyped, $"commitment {commitment.Id} of order '{order}' has the number {commitment.Number}");
            Assert.True(numbers is [var number] && number == order, $"commitment {commitment.Id} is of order '{order}'; the audit says '{string.Join(", ", numbers)}'");
            Assert.True(
                evidence.Audit.Any(entry => entry.Kind == AuditKind.Outcome && entry.OrderNumber == order && entry.ContractId == commitment.Id && entry.OriginId == commitment.OriginId),
                $"the audit has no outcome of commitment {commitment.Id}");
        }
    }

    /// <summary>A commitment has its order's number, with its project's behind it where the order goes to several.</summary>
    private static bool IsNumberOf(string order, string commitment) => commitment == order || commitment.StartsWith(order + "-", StringComparison.Ordinal);

    /// <summary>
    /// Refusals that the sandbox injected are counted apart. Procore's limits are known from its answers alone, so what an earlier process used up tells a new one the refusal of its first calls.
    /// </summary>
    public static void LimitsHold(World world, JsonObject state)
    {
        var zoho = state["limits"]!["zoho"]!;
        Assert.InRange((int)zoho["maxPerMinute"]!, 0, 100);
        Assert.InRange((int)zoho["maxInFlight"]!, 0, 10);
        Assert.Equal(0, (int)zoho["responses429"]!);
        Assert.InRange((int)state["limits"]!["procore"]!["responses429"]!, 0, world.RefusedUntold);
    }

    /// <summary>Every order is known; one that is not done is before a person or due at a known time; and the scans come back.</summary>
    private static async Task NothingIsStuckAsync(World world, Evidence evidence, IEnumerable<OrderSeen> orders)
    {
        var open = (await world.Store.ListReviewsAsync(World.ConnectionId, new() { Status = ReviewStatus.Open })).Select(item => item.Key).ToHashSet();
        var due = (await world.Store.ListWorkAsync(World.ConnectionId)).Select(item => item.Key).ToHashSet();
        foreach (var order in orders)
        {
            var (end, key) = (evidence.EndOf(order), RecordKey.PurchaseOrder(order.Data.Id));
            Assert.True(end.Length > 0, $"the audit does not know {order.Data.Number}");
            Assert.True(
                end is nameof(RecordState.Synced) or nameof(RecordState.Filtered) or nameof(RecordState.Skipped) || open.Contains(key) || due.Contains(key),
                $"{order.Data.Number} is {end} and nobody would notice");
        }

        foreach (var scan in new[] { RecordKey.OrderScan, RecordKey.FullScan, RecordKey.CommitmentScan, RecordKey.Directory })
        {
            Assert.True(due.Contains(scan), $"{scan} never comes back");
        }
    }

    private static async Task DecisionsCanBeMadeAgainAsync(World world)
    {
        foreach (var order in (await world.OrdersAsync()).Where(order => order.InputHash.Length > 0))
        {
            var plan = await world.Engine.ReplanAsync(World.ConnectionId, order.InputHash);
            Assert.NotNull(plan);
            Assert.True(
                (order.InputHash, order.PlanHash) == (plan.InputHash, plan.PlanHash),
                $"{order.OrderNumber} is {order.State}: {order.Reason} From the same input its plan is {plan.Outcome}: {plan.Reason} {string.Join(" ", plan.Findings.Select(finding => finding.Sentence))}");
        }
    }
}
