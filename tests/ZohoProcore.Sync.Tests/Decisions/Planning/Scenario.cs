using NodaTime;

namespace ZohoProcore.Sync.Tests;

/// <summary>A small company: two projects with two cost codes each, three vendors, one order. Tests change what they are about.</summary>
internal static class Scenario
{
    public const string Organization = "10234695";
    public const string OrderId = "460000000026049";
    public const long Riverside = 598134326177405;
    public const long Harbor = 598134326177406;
    public const long Acme = 7001;

    public static Instant Now { get; } = Instant.FromUtc(2026, 11, 20, 15, 0);

    public static CompanyDirectory Company { get; } = new()
    {
        Currency = "USD",
        ZohoVendors = [new("900", "Acme Electric, Incorporated", "", true) { Phone = "5550142" }, new("901", "Bolt Supply LLC", "", true), new("902", "Unheard Of Partners", "", true)],
        ZohoProjects = [new("p1", "24-101 Riverside Elementary", true), new("p2", "24-102 Harbor Clinic", true), new("p3", "99-999 Nowhere", true)],
        ProcoreVendors = [new(Acme, "Acme Electric Inc.", true, "", "", "") { Phone = "5550142" }, new(7002, "Bolt Supply LLC", false, "", "", ""), new(7003, "Acme Electric LLC", true, "", "", "")],
        ProcoreProjects = [new(Riverside, "Riverside Elementary", "24-101", "", true), new(Harbor, "Harbor Clinic", "24-102", "", true)],
    };

    public static OrderLine Line(string id, decimal total, string project = "p1", string code = "02-300 Earthwork", string type = "M Materials") => new()
    {
        LineId = id,
        Position = int.Parse(id, System.Globalization.CultureInfo.InvariantCulture),
        Name = $"Item {id}",
        Quantity = 1,
        Rate = total,
        ItemTotal = total,
        ProjectId = project,
        Tags = new(StringComparer.OrdinalIgnoreCase) { ["Cost Code"] = code, ["Cost Type"] = type },
    };

    public static OrderSnapshot Order(params OrderLine[] lines) => new()
    {
        OrderId = OrderId,
        Number = "PO-00012",
        Status = "open",
        VendorId = "900",
        VendorName = "Acme Electric, Incorporated",
        Currency = "USD",
        Total = lines.Sum(line => line.ItemTotal),
        Date = new LocalDate(2026, 11, 2),
        LastModified = Now,
        Lines = lines,
    };

    public static OrderInput Input(OrderSnapshot order) => new()
    {
        OrganizationId = Organization,
        Order = order,
        Company = new(Company),
        Projects = [new(Codes(Riverside)), new(Codes(Harbor))],
        Policies = new(),
    };

    public static OrderPlan Plan(OrderInput input) => new OrderPlanner(OrderRules.Default).Plan(input);

    public static OrderPlan Plan(OrderSnapshot order) => Plan(Input(order));

    /// <summary>The commitment as Procore holds it right after the plan was carried out.</summary>
    public static ExistingCommitment Existing(PlannedCommitment planned, long contractId = 55) => new()
    {
        ProjectId = planned.ProjectId,
        ContractId = contractId,
        OriginId = planned.OriginId,
        Status = planned.Status,
        GrandTotal = planned.Total,
        Image = CommitmentFields.Of(planned),
        LineIds = new(planned.Lines.Select((line, i) => (line, i)).ToDictionary(pair => pair.line.OriginId, pair => 800L + pair.i), StringComparer.Ordinal),
    };

    /// <summary>What the sync noted about it.</summary>
    public static WrittenCommitment Recorded(PlannedCommitment planned, long contractId = 55) => new()
    {
        OrderId = OrderId,
        OrderNumber = planned.Number,
        ProjectId = planned.ProjectId,
        ContractId = contractId,
        OriginId = planned.OriginId,
        Currency = planned.Currency,
        Total = planned.Total,
        Status = planned.Status,
        Image = CommitmentFields.Of(planned),
        At = Now,
    };

    /// <summary>The input after an order was written and then changed.</summary>
    public static OrderInput After(OrderSnapshot before, OrderSnapshot now, Func<ExistingCommitment, ExistingCommitment>? inProcore = null)
    {
        var commitments = Plan(before).Commitments;
        return Input(now) with
        {
            Existing = [.. commitments.Select(commitment => Existing(commitment)).Select(inProcore ?? (existing => existing))],
            Recorded = [.. commitments.Select(commitment => Recorded(commitment))],
        };
    }

    public static ProjectCodes Codes(long id) => new()
    {
        ProjectId = id,
        CostCodes = [new(1, "02-300", "Earthwork", false, false), new(2, "03-100", "Concrete", false, false), new(3, "02-300", "Earthwork", true, false), new(4, "05-000", "Metals", false, true)],
        CostTypes = [new(10, "M", "Materials"), new(11, "L", "Labor")],
        WbsCodes =
        [
            new(101, "02-300.M", "02-300", "M", "", true, true),
            new(102, "02-300.L", "02-300", "L", "", true, false),
            new(103, "03-100.M", "03-100", "M", "", true, true),
            new(104, "03-100.L", "03-100", "L", "", false, true),
        ],
    };
}
