using System.Globalization;
using ZohoProcore.Sync;

namespace Simulation;

/// <summary>
/// What a person kept in Procore is kept, and no more: an order that stays as it is there ties by project, or is out by exactly what decisions that stand name, with the values that both
/// sides have now. One that a person left out is left out.
/// </summary>
internal static class KeptValues
{
    private const string Approved = "approved_change_orders";
    private const string ChangeOrder = "change_order/";

    public static void Hold(Evidence evidence)
    {
        foreach (var order in evidence.Orders.Where(order => evidence.EndOf(order) == nameof(RecordState.Skipped)))
        {
            var decisions = evidence.Decisions.Of(order.Data.Id).ToList();
            if (decisions.All(decision => decision.Action != ReviewAction.Skip))
            {
                Hold(order, evidence, Kept(decisions), isPending: false);
            }
        }
    }

    /// <summary>Whether something of an order is kept; then it is out by that once what waits of the sync's change orders is approved.</summary>
    public static bool HoldPending(Evidence evidence, OrderSeen order)
    {
        var kept = Kept(evidence.Decisions.Of(order.Data.Id));
        Hold(order, evidence, kept, isPending: true);
        return kept.Count > 0;
    }

    private static List<ToldDecision> Kept(IEnumerable<ToldDecision> decisions) =>
        [.. decisions.Where(decision => decision.Action == ReviewAction.KeepProcore && decision.Fields.Count > 0)];

    private static void Hold(OrderSeen order, Evidence evidence, List<ToldDecision> kept, bool isPending)
    {
        if (isPending && kept.Count == 0)
        {
            return;
        }

        var (costs, live) = (evidence.CostsOf(order), evidence.LiveOf(order).ToLookup(commitment => commitment.Project));
        foreach (var project in costs.Keys.Select(line => line.Project).Union(live.Select(there => there.Key)))
        {
            var part = costs.Where(line => line.Key.Project == project).ToDictionary(line => line.Key.Line, line => line.Value);
            var off = part.Values.Sum() - live[project].Sum(commitment => commitment.Committed);
            if (Math.Abs(off) > order.Cost.Tolerance * part.Count)
            {
                var why = live[project].ToList() is [var commitment]
                    ? WhyNot(commitment, part, [.. kept.Where(decision => decision.Subject == commitment.OriginId)], order.Cost.Tolerance, isPending)
                    : "it is not one commitment";
                Assert.True(why is null, $"{order.Data.Number} is left as it is in Procore, is out by {off} in project {project}, and no decision says so: {why}. {order.InWords}");
            }
        }
    }

    /// <summary>What decisions do not say of a commitment that is not what the order costs; null where they say all of it.</summary>
    private static string? WhyNot(CommitmentSeen commitment, Dictionary<string, decimal> costs, List<ToldDecision> kept, decimal tolerance, bool isPending)
    {
        var (lines, costsLeft) = (commitment.Lines.ToDictionary(line => line.OriginId.Length > 0 ? line.OriginId : FormattableString.Invariant($"foreign:{line.Id}"), line => line.Amount), new Dictionary<string, decimal>(costs));
        foreach (var field in kept.SelectMany(decision => decision.Fields).Where(field => field.Field.StartsWith("line/", StringComparison.Ordinal) && field.Field.EndsWith("/amount", StringComparison.Ordinal)).DistinctBy(field => field.Field))
        {
            var key = field.Field[5..^7];
            var (isThere, isOrdered) = (lines.Remove(key, out var there), costsLeft.Remove(CommitmentSeen.LineOf(key), out var ordered));
            if (Money(field.Procore) != (isThere ? there : 0) || Math.Abs(Money(field.Zoho) - (isOrdered ? ordered : 0)) > tolerance)
            {
                return $"line {key} was kept at {field.Procore} for {field.Zoho}, and is {there} for {ordered}";
            }
        }

        var (left, approved) = (costsLeft.Values.Sum() - lines.Values.Sum(), commitment.Changes.Where(change => change.IsApproved).Sum(change => change.Amount));
        var about = kept.Where(decision => decision.Fields.Any(field => field.Field == Approved)).ToList();
        foreach (var decision in about)
        {
            var value = decision.Fields.First(field => field.Field == Approved).Procore;
            if (Money(value) != approved - Counted(decision))
            {
                return $"change orders were kept at {value}, and come to {approved - Counted(decision)}";
            }

            var each = decision.Fields.FirstOrDefault(field => field.Field == "each_approved_change_order")?.Procore ?? string.Empty;
            var there = commitment.Changes.Where(change => change.IsApproved && !Marks(decision).Contains(change.Mark)).Select(change => FormattableString.Invariant($"({change.Id} on ")).ToList();
            if (commitment.Potential.Count == 0 && each.Length > 0 && !(there.Count == each.Split(';').Length && there.TrueForAll(id => each.Contains(id, StringComparison.Ordinal))))
            {
                return $"change orders {each} were kept, and others are there: {string.Join(", ", there)}";
            }
        }

        var waiting = isPending ? commitment.Changes.Concat(commitment.Potential).Where(change => change.IsOurs && commitment.Waits(change) && !kept.Exists(decision => Marks(decision).Contains(change.Mark))).Sum(change => change.Amount) : 0;
        var expected = waiting + (about.Count > 0 ? 0 : approved - kept.Sum(Counted));
        return Math.Abs(left - expected) <= tolerance * (costsLeft.Count + 1) ? null : $"what is not kept is out by {left - expected}";

        decimal Counted(ToldDecision decision) => commitment.Changes.Where(change => change.IsApproved)
            .Concat(commitment.Potential.Where(change => !commitment.Waits(change) && change.Package is not null))
            .Where(change => Marks(decision).Contains(change.Mark))
            .Sum(change => change.Amount);

        static HashSet<string> Marks(ToldDecision decision) =>
            [.. decision.Fields.Where(field => field.Field.StartsWith(ChangeOrder, StringComparison.Ordinal)).Select(field => field.Field[ChangeOrder.Length..])];
    }

    private static decimal Money(string value) => value.Length == 0 ? 0 : decimal.Parse(value, CultureInfo.InvariantCulture);
}
