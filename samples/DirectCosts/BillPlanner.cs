using System.Globalization;
using System.Text.Json;
using ZohoProcore.Sync;

namespace DirectCosts;

/// <summary>What follows from a bill and from what stands for it in Procore. Pure.</summary>
internal static class BillPlanner
{
    private const string Delete = "Delete the direct cost there in Procore, then retry.";

    public static RecordPlan Plan(RecordSnapshot snapshot)
    {
        var standing = JsonSerializer.Deserialize(snapshot.Standing, BillJson.Default.BillStanding)!;
        if (snapshot.Source.Length == 0)
        {
            return NoCost("BillGone", $"{snapshot.Name} is gone in Zoho Books", standing);
        }

        var bill = JsonSerializer.Deserialize(snapshot.Source, BillJson.Default.BillSource)!;
        if (bill.HasOrder)
        {
            return NoCost("BillOrdered", $"{snapshot.Name} bills an order, whose commitment has the cost", standing);
        }

        if (bill.Status is "draft" or "void")
        {
            return NoCost("BillVoid", $"{snapshot.Name} is {bill.Status}", standing);
        }

        var questions = Questions(bill, standing).ToList();
        if (questions.Any(question => question.Severity == FindingSeverity.Stops))
        {
            return new() { Sentence = questions[0].Sentence, Findings = questions };
        }

        var cost = new PlannedCost
        {
            ProjectId = standing.ProjectId!.Value,
            VendorId = standing.VendorId,
            InvoiceNumber = bill.Number,
            Date = bill.Date,
            Lines =
            [
                .. bill.Lines.Select(line => new PlannedCostLine(line.Id, standing.Codes[line.Code], line.Amount, line.Name))
                    .OrderBy(line => line.LineId, StringComparer.Ordinal),
            ],
        };
        return standing.Cost?.IsSame(cost) == true
            ? new() { Sentence = $"{snapshot.Name} is its direct cost.", Findings = questions }
            : new()
            {
                Sentence = FormattableString.Invariant(
                    $"{snapshot.Name}: a direct cost of {cost.Lines.Sum(line => line.Amount)} in project {cost.ProjectId}."),
                Findings = questions,
                Write = new() { Content = JsonSerializer.Serialize(cost, BillJson.Default.PlannedCost), ProjectId = cost.ProjectId },
            };
    }

    private static IEnumerable<Finding> Questions(BillSource bill, BillStanding standing)
    {
        if (standing.Elsewhere.Count > 0)
        {
            yield return Question(
                "BillMoved",
                $"Bill {bill.Number} is for another project than it was, and its direct cost stands in {In(standing.Elsewhere)}.",
                Delete);
        }

        if (bill.ExchangeRate != 1)
        {
            yield return Question(
                "BillCurrency",
                $"Bill {bill.Number} is in {bill.Currency}, and a direct cost is in the company's own currency.",
                "Enter the direct cost by hand, and leave the bill out.");
        }

        if (bill.IsInclusiveTax)
        {
            yield return Question(
                "BillInclusiveTax",
                $"The prices of bill {bill.Number} hold its taxes, which are no direct cost.",
                "Enter the bill in Zoho Books with prices before tax, or leave it out.");
        }

        var projects = bill.Lines.Select(line => line.ProjectId).Distinct(StringComparer.Ordinal).ToList();
        if (projects is not [{ Length: > 0 } project])
        {
            yield return Question(
                "BillProjects",
                $"The lines of bill {bill.Number} are not all for one project.",
                "Split the bill in Zoho Books, or leave it out.");
            yield break;
        }

        if (standing.ProjectId is null)
        {
            yield return Question(
                "BillProjectUnknown",
                $"Project '{bill.Lines[0].ProjectName}' of bill {bill.Number} is linked to none in Procore.",
                "Choose the project in Procore.") with
            {
                LinkTarget = new(LinkKind.Project, project),
                Candidates = standing.Projects,
            };
        }

        if (standing.VendorId is null)
        {
            yield return Question(
                "BillVendorUnknown",
                $"Vendor '{bill.VendorName}' of bill {bill.Number} is linked to none in Procore.",
                "Choose the vendor in Procore.") with
            {
                LinkTarget = new(LinkKind.Vendor, bill.VendorId) { Name = bill.VendorName },
            };
        }

        foreach (var line in bill.Lines.Where(line => standing.ProjectId is not null && !standing.Codes.ContainsKey(line.Code)))
        {
            yield return Question(
                "BillCodeUnknown",
                $"Line '{line.Name}' of bill {bill.Number} is for the code '{line.Code}', which the project has not.",
                "Choose cost code and cost type of the line in Zoho Books, or make the code in Procore.") with
            { Subject = line.Id };
        }

        if (bill.Lines.Sum(line => line.Amount) is var sum && sum != bill.Total)
        {
            yield return Question(
                "BillTaxes",
                FormattableString.Invariant($"The lines of bill {bill.Number} come to {sum}, and the bill to {bill.Total}."),
                "Accept that taxes and discounts are no direct cost, or leave the bill out.") with
            {
                Severity = FindingSeverity.Asks,
                Facts = [FormattableString.Invariant($"{sum}"), FormattableString.Invariant($"{bill.Total}")],
            };
        }
    }

    // The record has no direct cost, and one that stands would count twice or for nothing.
    private static RecordPlan NoCost(string code, string why, BillStanding standing)
    {
        IReadOnlyList<long> stands = standing.Cost is { } cost ? [cost.ProjectId, .. standing.Elsewhere] : standing.Elsewhere;
        if (stands.Count == 0)
        {
            return new() { Sentence = $"{why}.", IsLeftOut = true };
        }

        var sentence = $"{why}, and its direct cost stands in {In(stands)}.";
        return new() { Sentence = sentence, Findings = [Question(code, sentence, Delete)] };
    }

    private static string In(IReadOnlyList<long> projects) =>
        $"Procore's project {string.Join(", ", projects.Select(id => id.ToString(CultureInfo.InvariantCulture)))}";

    private static Finding Question(string code, string sentence, string next) =>
        new() { Code = code, Sentence = sentence, NextStep = next };
}
