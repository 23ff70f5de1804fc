using System.Globalization;

namespace ZohoProcore.Sync;

/// <summary>What an order's plan leaves of the budget on each code that it has or gets something on. Pure.</summary>
internal static class OrderBudgetRoom
{
    /// <summary>The projects whose budgets the plan is about.</summary>
    public static IReadOnlyList<long> ProjectsOf(OrderInput input, OrderPlan plan) =>
        [.. Changes(input, plan).Keys.Select(place => place.ProjectId).Distinct().OrderBy(id => id)];

    /// <summary>The room on each code, by project and code.</summary>
    public static IReadOnlyList<BudgetRoom> Of(OrderInput input, OrderPlan plan, IReadOnlyList<ProjectBudget> budgets)
    {
        var precision = CurrencyDecimals.Of(RoutedOrder.CompanyCurrencyOf(input), input.Company.Directory);
        var codes = input.Projects.SelectMany(project => project.Codes.WbsCodes).GroupBy(code => code.Id)
            .ToDictionary(same => same.Key, same => same.First().Called);
        return
        [
            .. from change in Changes(input, plan)
               let budget = budgets.First(one => one.ProjectId == change.Key.ProjectId)
               let code = codes.TryGetValue(change.Key.WbsCodeId, out var called) ? called
                   : FormattableString.Invariant($"code {change.Key.WbsCodeId}")
               orderby change.Key.ProjectId, code, change.Key.WbsCodeId
               select Room(change.Key, code, Units.Round(change.Value, precision), budget),
        ];
    }

    /// <summary>What is left on each code of a project that its budget view has a row of, as it is now.</summary>
    public static IEnumerable<BudgetRoom> Left(ProjectCodes codes, ProjectBudget budget) =>
        from code in codes.WbsCodes
        where budget.Rows.ContainsKey(code.Id)
        select Room((codes.ProjectId, code.Id), code.Called, 0, budget);

    /// <summary>
    /// What the plan's writes take of the budget on each code once they are approved, beyond what is committed now: on codes whose amounts
    /// grow, or begin to be committed.
    /// </summary>
    public static IReadOnlyDictionary<(long ProjectId, long WbsCodeId), decimal> Growth(OrderInput input, OrderPlan plan)
    {
        var growth = new Dictionary<(long ProjectId, long WbsCodeId), decimal>();
        var precision = CurrencyDecimals.Of(RoutedOrder.CompanyCurrencyOf(input), input.Company.Directory);
        foreach (var planned in plan.Commitments.Where(planned => planned.Status != CommitmentStatuses.Closed
            && plan.Steps.Any(step => step.OriginId == planned.OriginId && !step.IsAboutOwner)))
        {
            var existing = input.Existing.Concat(input.Standing ?? []).FirstOrDefault(one =>
                !one.IsDeleted && (one.OriginId == planned.OriginId || one.ContractId == planned.Adopts));
            var isCommitted = existing is not null && CommitmentStatuses.IsCommitted(existing.Status);
            var begins = !isCommitted && CommitmentStatuses.IsCommitted(planned.Status);
            var before = existing is null || begins ? [] : ByCode(Now(existing).Concat(Waiting(existing, null)), RateOf(existing));
            var committed = isCommitted ? ByCode(Now(existing!), RateOf(existing!)) : [];
            foreach (var after in ByCode(Then(planned, existing), planned.ExchangeRate ?? 1))
            {
                if (after.Value > (before.TryGetValue(after.Key, out var was) ? was : 0))
                {
                    var counted = committed.TryGetValue(after.Key, out var now) ? now : 0;
                    growth[(planned.ProjectId, after.Key)] = Units.Round(after.Value - counted, precision);
                }
            }
        }

        return growth;
    }

    /// <summary>What lines come to on each code, in the company's currency.</summary>
    public static Dictionary<long, decimal> ByCode(IEnumerable<(long Code, decimal Amount)> lines, decimal rate) =>
        lines.GroupBy(line => line.Code).ToDictionary(code => code.Key, code => code.Sum(line => line.Amount) * rate);

    private static BudgetRoom Room((long ProjectId, long WbsCodeId) place, string code, decimal change, ProjectBudget budget)
    {
        var room = new BudgetRoom(place.ProjectId, place.WbsCodeId, code) { Change = change, Unknown = budget.Unknown };
        var row = budget.On(place.WbsCodeId);
        return budget.Unknown is not null ? room : room with
        {
            RevisedBudget = row.RevisedBudget,
            Committed = row.Committed,
            Pending = row.Pending,
            DirectCosts = row.DirectCosts,
            Unknown = budget.WhyUnknown(place.WbsCodeId),
        };
    }

    /// <summary>What will be in the committed costs of each code less what is.</summary>
    private static Dictionary<(long ProjectId, long WbsCodeId), decimal> Changes(OrderInput input, OrderPlan plan)
    {
        var changes = new Dictionary<(long ProjectId, long WbsCodeId), decimal>();
        void Add(long project, IEnumerable<(long Code, decimal Amount)> lines, decimal factor)
        {
            foreach (var (code, amount) in lines)
            {
                changes.TryGetValue((project, code), out var already);
                changes[(project, code)] = already + (amount * factor);
            }
        }

        foreach (var existing in input.Existing.Where(existing => !existing.IsDeleted))
        {
            // What stays as it stands changes nothing, and its codes are shown.
            var isPlanned = plan.Commitments.Any(planned => planned.OriginId == existing.OriginId);
            Add(existing.ProjectId, Now(existing), isPlanned && CommitmentStatuses.IsCommitted(existing.Status) ? -RateOf(existing) : 0);
        }

        foreach (var planned in plan.Commitments)
        {
            var existing = input.Existing.FirstOrDefault(one => one.OriginId == planned.OriginId && !one.IsDeleted);
            Add(planned.ProjectId, Then(planned, existing), CommitmentStatuses.IsCommitted(planned.Status) ? planned.ExchangeRate ?? 1 : 0);
        }

        return changes;
    }

    private static IEnumerable<(long Code, decimal Amount)> Now(ExistingCommitment existing) =>
        CommitmentFields.LinesOf(existing.Image).Select(line => (line.WbsCodeId, line.Amount)).Concat(Approved(existing));

    /// <summary>The lines, what is approved, and what is to be: the plan's change order, and what of ours waits beside it.</summary>
    private static IEnumerable<(long Code, decimal Amount)> Then(PlannedCommitment planned, ExistingCommitment? existing)
    {
        return planned.Lines.Select(line => (line.WbsCodeId, line.Amount))
            .Concat(existing is null ? [] : Approved(existing))
            .Concat(Waiting(existing, planned.ChangeOrder?.Mark))
            .Concat((planned.ChangeOrder?.Lines ?? []).Select(line => (line.WbsCodeId, line.Amount)));
    }

    /// <summary>The lines of its change orders that wait, but for the one that is written anew.</summary>
    public static IEnumerable<(long Code, decimal Amount)> Waiting(ExistingCommitment? existing, string? anew) =>
        from change in OrderAmendedTotal.Waiting(existing, anew)
        from line in change.Lines
        select (line.WbsCodeId, line.Amount);

    /// <summary>The lines of its approved change orders, but for the one that is written anew.</summary>
    public static IEnumerable<(long Code, decimal Amount)> Approved(ExistingCommitment existing, string? anew = null) =>
        from change in existing.ChangeOrders ?? []
        where change.IsApproved && (anew is null || change.Mark != anew)
        from line in change.Lines
        select (line.WbsCodeId, line.Amount);

    private static decimal RateOf(ExistingCommitment existing) => RateOf(existing.Image);

    /// <summary>Units of the company's currency for one of a commitment's.</summary>
    public static decimal RateOf(CommitmentImage image, decimal unknown = 1) => decimal.TryParse(
        image[CommitmentFields.ExchangeRate], NumberStyles.Number, CultureInfo.InvariantCulture, out var rate) ? rate : unknown;
}
