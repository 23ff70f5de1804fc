using System.Globalization;

namespace ZohoProcore.Sync;

/// <summary>A tax or a charge on a line of its own.</summary>
/// <param name="Id">What takes the place of a line_item_id in its origin_id; the same for every order.</param>
/// <param name="ProjectId">The Procore project.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Amount">What it comes to.</param>
/// <param name="WbsCode">The WBS code it is booked to.</param>
internal sealed record CommitmentOwnLine(string Id, long ProjectId, string Name, ExplainedAmount Amount, ProcoreWbsCode WbsCode);

/// <summary>Finds the WBS codes of taxes and charges that go on lines of their own. Pure.</summary>
internal static class OrderOwnLines
{
    /// <summary>The lines, and what keeps one from being made, or is asked about one.</summary>
    public static (IReadOnlyList<CommitmentOwnLine> Lines, IReadOnlyList<Finding> Findings) Of(OrderInput input, CostedOrder costs)
    {
        var lines = new List<CommitmentOwnLine>();
        var findings = new List<Finding>();
        var codes = (input.Policies.Cost ?? new()).OwnLineCodes;
        foreach (var (own, amount) in costs.OwnLines)
        {
            var projectId = long.Parse(own.Project, CultureInfo.InvariantCulture);
            var named = new[] { own.TaxId, own.Name, own.Key }
                .Select(key => codes.TryGetValue(key, out var code) ? code : null)
                .FirstOrDefault(code => code is not null);
            var wbsCode = input.Projects.First(project => project.Codes.ProjectId == projectId).Codes.WbsCodes
                .Where(code => code.SubJob.Length == 0)
                .FirstOrDefault(code => string.Equals(code.FlatCode, named, StringComparison.OrdinalIgnoreCase));
            var finding = Wrong(input, own, projectId, named, wbsCode, costs.Table);
            if (finding is not null)
            {
                findings.Add(finding);
            }

            if (finding is null or { Code: FindingCodes.WbsCodeNotBudgeted })
            {
                lines.Add(new(IdOf(own), projectId, own.Name, amount, wbsCode!));
            }
        }

        return (lines, findings);
    }

    private static Finding? Wrong(OrderInput input, OwnLineCost own, long projectId, string? named, ProcoreWbsCode? code, string table)
    {
        var project = input.Company.ProcoreProject(projectId)?.Name ?? own.Project;
        var what = $"{own.Name} of {Text.Amount(own.Amount)} on order {input.Order.Number}";
        var (kind, why) = named is null ? (FindingCodes.CostUndecided, "goes on a line of its own, and policy names no WBS code for it")
            : code is null ? (FindingCodes.WbsCodeMissing, $"would be booked to WBS code '{named}', which '{project}' does not have")
            : !code.IsActive ? (FindingCodes.WbsCodeInactive, $"would be booked to WBS code '{named}', which is inactive in '{project}'")
            : !code.IsBudgeted && input.Policies.RequireBudgetedWbsCode
                ? (FindingCodes.WbsCodeNotBudgeted, $"would be booked to WBS code '{named}', which is not on the budget of '{project}'")
            : (string.Empty, string.Empty);
        var isAsked = kind == FindingCodes.WbsCodeNotBudgeted;
        return kind.Length == 0 ? null : new()
        {
            Code = kind,
            Severity = isAsked ? FindingSeverity.Asks : default,
            Subject = own.Name,
            Sentence = $"{what} {why}.",
            Facts = isAsked ? [OrderWbsCodeValidator.FactOf(projectId, code!.Id)] : null,
            NextStep = (isAsked ? MissingOrderBudgetLine.NextStep : string.Empty)
                + $"Name an active WBS code of the project for '{own.Key}' in the connection's policies (Cost.OwnLineCodes), or choose "
                + "there what else becomes of it.",
            Table = table,
        };
    }

    private static string IdOf(OwnLineCost own) =>
        own.Key != "tax" ? own.Key : "tax-" + (own.TaxId.Length > 0 ? own.TaxId : ContentHash.Of(own.Name).Substring(0, 8));
}
