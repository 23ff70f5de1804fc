using System.Text.Json.Nodes;

namespace EmbeddedHost;

/// <summary>Reads the project's budget and its codes.</summary>
internal static class ProbeBudget
{
    /// <summary>The id of the standard view, or of the first one.</summary>
    public static async Task<string> ViewAsync(ProbeBench bench, CancellationToken cancellationToken)
    {
        var views = await bench.RowsAsync("/rest/v1.0/budget_views", cancellationToken, ("project_id", bench.Project));
        var view = views.FirstOrDefault(one => $"{one["name"]}".Contains("Standard", StringComparison.OrdinalIgnoreCase)) ?? (views.Count > 0 ? views[0] : null)
            ?? throw new ProbeUntoldException("The project has no budget view, so it can't be seen what is on its budget.");
        return $"{view["id"]}";
    }

    /// <summary>The first page of its rows.</summary>
    public static async Task<ProbeExchange> PageAsync(ProbeBench bench, CancellationToken cancellationToken) =>
        (await bench.ProcoreAsync(await PathAsync(bench, cancellationToken), cancellationToken, ("project_id", bench.Project))).OrUntold("The rows of a budget view");

    /// <summary>Its rows that are on the budget.</summary>
    public static async Task<IReadOnlyList<JsonObject>> RowsAsync(ProbeBench bench, CancellationToken cancellationToken)
    {
        var rows = await bench.RowsAsync(await PathAsync(bench, cancellationToken), cancellationToken, ("project_id", bench.Project));
        return [.. rows.Where(row => row["id"] is not null)];
    }

    /// <summary>An active budget code that is on the budget, or one that is not.</summary>
    public static async Task<long> CodeAsync(ProbeBench bench, bool isBudgeted, CancellationToken cancellationToken)
    {
        if (bench.Codes.TryGetValue(isBudgeted, out var known)) return known;
        var budgeted = (await RowsAsync(bench, cancellationToken)).Select(row => $"{row["wbs_code_id"]}").ToHashSet(StringComparer.Ordinal);
        var codes = await bench.RowsAsync(
            FormattableString.Invariant($"/rest/v1.0/projects/{bench.Project}/work_breakdown_structure/wbs_codes"), cancellationToken, ("filters[status]", "[active]"));
        var found = codes.FirstOrDefault(code => budgeted.Contains($"{code["id"]}") == isBudgeted)
            ?? throw new ProbeUntoldException($"The project has no active budget code that is {(isBudgeted ? "on" : "off")} the budget.");
        return bench.Codes[isBudgeted] = (long)ProbeBench.Amount(found["id"]);
    }

    private static async Task<string> PathAsync(ProbeBench bench, CancellationToken cancellationToken) => $"/rest/v1.0/budget_views/{await ViewAsync(bench, cancellationToken)}/detail_rows";
}
