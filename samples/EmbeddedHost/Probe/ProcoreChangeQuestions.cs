using System.Text.Json.Nodes;

namespace EmbeddedHost;

/// <summary>What change orders tell about Procore.</summary>
internal static class ProcoreChangeQuestions
{
    private const string NeedEvents = "Change orders come from change events only in this company.";

    public static IEnumerable<ProbeQuestion> All =>
    [
        new("procore.ChangeOrderTiers", "How many tiers have change orders of commitments in this project?", "Makes a potential change order that is approved.", ProbeReach.Writes, TiersAsync),
        new("procore.OneTierRefusesPotentialChanges", "Are potential change orders refused where there is one tier?", "Makes one.", ProbeReach.Writes, OneTierRefusesAsync),
        new("procore.PotentialChangesTellWhereTheyAre", "Does a potential change order say which change order it is in?", "Makes one.", ProbeReach.Writes, TellWhereTheyAreAsync),
        new("procore.ChangeOrdersNeedChangeEvents", "Does the API refuse change orders, because they come from change events?", "Makes one.", ProbeReach.Writes, NeedChangeEventsAsync),
        new("procore.ApprovedChangeOrdersLock", "Are the lines of an approved change order locked?", "Adds a line to one.", ProbeReach.Writes, ApprovedLockAsync),
        new("procore.ChangeOrderLinesShowTaxCodes", "Do lines of change orders show their tax code?", "Adds one with a tax code.", ProbeReach.Writes, ShowTaxCodesAsync),
    ];

    // With one tier the status of a potential change order is ignored, or it is refused; from three tiers on the calls about change orders are not served.
    private static async Task<(int? Tiers, ProbeExchange Potential)> LookAsync(ProbeBench bench, CancellationToken cancellationToken)
    {
        var workshop = bench.Making("");
        var contract = await workshop.Commitments.MakeAsync(cancellationToken);
        var served = await bench.ProcoreAsync(ProbeChangeOrders.Path(bench.Project), cancellationToken, ("per_page", 1));
        var listed = await bench.ProcoreAsync(ProbeChangeOrders.Potential, cancellationToken, ("project_id", bench.Project), ("per_page", 1));
        var made = await workshop.ChangeOrders.TryPotentialAsync(contract, "approved", cancellationToken);
        int? tiers = !served.IsGood && listed.IsGood ? 3
            : !listed.IsGood ? 1
            : !made.IsGood ? null
            : made.Object["change_order_tiers"] is { } told ? (int)ProbeBench.Amount(told)
            : $"{made.Object["status"]}" == "approved" ? 2 : 1;
        return (tiers, made);
    }

    private static async Task<ProbeAnswer> TiersAsync(ProbeBench bench, CancellationToken cancellationToken)
    {
        var (tiers, _) = await LookAsync(bench, cancellationToken);
        return tiers is { } known ? ProbeAnswer.Is(known, FormattableString.Invariant($"The calls and a potential change order behaved as with {known}.")) : ProbeAnswer.Untold(NeedEvents);
    }

    private static async Task<ProbeAnswer> OneTierRefusesAsync(ProbeBench bench, CancellationToken cancellationToken)
    {
        var listed = await bench.ProcoreAsync(ProbeChangeOrders.Potential, cancellationToken, ("project_id", bench.Project), ("per_page", 1));
        if (!listed.IsGood) return ProbeAnswer.Is(true, listed.Said);
        var (tiers, made) = await LookAsync(bench, cancellationToken);
        return (tiers, made.IsGood) switch
        {
            (1, true) => ProbeAnswer.Is(false, "It was taken, and its status ignored."),
            (null, _) => ProbeAnswer.Untold(NeedEvents),
            _ => ProbeAnswer.Untold("The project has more than one tier."),
        };
    }

    private static async Task<ProbeAnswer> TellWhereTheyAreAsync(ProbeBench bench, CancellationToken cancellationToken)
    {
        var (_, made) = await LookAsync(bench, cancellationToken);
        if (!made.IsGood) return ProbeAnswer.Untold($"{made.Said} No potential change order can be made in this project.");
        var tells = made.Object.ContainsKey("change_order_tiers");
        return ProbeAnswer.Is(tells, tells ? "It named its tiers." : "It did not name its tiers.");
    }

    private static async Task<ProbeAnswer> NeedChangeEventsAsync(ProbeBench bench, CancellationToken cancellationToken)
    {
        var workshop = bench.Making("");
        var contract = await workshop.Commitments.MakeAsync(cancellationToken);
        var served = await bench.ProcoreAsync(ProbeChangeOrders.Path(bench.Project), cancellationToken, ("per_page", 1));
        var made = served.IsGood ? await workshop.ChangeOrders.TryAsync(contract, "draft", cancellationToken) : await workshop.ChangeOrders.TryPotentialAsync(contract, "draft", cancellationToken);
        return made.Refused(also: 403);
    }

    private static async Task<ProbeAnswer> ApprovedLockAsync(ProbeBench bench, CancellationToken cancellationToken)
    {
        var (change, isPotential) = await ChangeAsync(bench, "approved", cancellationToken);
        var changes = bench.Making("").ChangeOrders;
        var added = isPotential ? await changes.AddPotentialLineAsync(change, cancellationToken) : await changes.AddLineAsync(change, cancellationToken);
        return added.Refused();
    }

    private static async Task<ProbeAnswer> ShowTaxCodesAsync(ProbeBench bench, CancellationToken cancellationToken)
    {
        var code = await ProcoreWriteQuestions.TaxCodeAsync(bench, cancellationToken);
        var (change, isPotential) = await ChangeAsync(bench, "draft", cancellationToken);
        var changes = bench.Making("").ChangeOrders;
        var added = (isPotential ? await changes.AddPotentialLineAsync(change, cancellationToken, code) : await changes.AddLineAsync(change, cancellationToken, code)).OrUntold("Adding a line with a tax code");
        var shown = (isPotential ? added.Object : added.Data)["tax_code_id"] is not null;
        return ProbeAnswer.Is(shown, shown ? "The answer had it." : "The answer did not have it.");
    }

    /// <summary>A change order; a potential one where the calls about the others are not served.</summary>
    private static async Task<(JsonObject Change, bool IsPotential)> ChangeAsync(ProbeBench bench, string status, CancellationToken cancellationToken)
    {
        var workshop = bench.Making("");
        var contract = await workshop.Commitments.MakeAsync(cancellationToken);
        var made = await workshop.ChangeOrders.TryAsync(contract, status, cancellationToken);
        if (made.IsGood) return (made.Object, false);
        return ((await workshop.ChangeOrders.TryPotentialAsync(contract, status, cancellationToken)).OrUntold("Making a change order").Object, true);
    }
}
