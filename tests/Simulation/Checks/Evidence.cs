using System.Globalization;
using System.Text.Json.Nodes;
using NodaTime;
using Sandbox;
using ZohoProcore.Sync;

namespace Simulation;

/// <summary>What the checker looks at: the ledgers of the two services as the sandbox keeps them, what the sandbox saw being written, and the audit. Nothing that the core believes.</summary>
internal sealed class Evidence
{
    private Evidence(World world, JsonObject state, IReadOnlyList<AuditEntry> audit)
    {
        State = state;
        Audit = audit;
        var (taxes, policy) = ((IReadOnlyList<TaxData>)[.. world.Sandbox.Data.AllTaxes], world.Connection.Policies.Cost ?? new());
        var codes = world.Sandbox.Data.Projects.Where(project => project.ZohoId is not null).ToDictionary(project => project.ZohoId!, project => project.WbsCodes, StringComparer.Ordinal);
        var putsOnBudget = world.Connection.Policies.MissingBudgetLines == MissingBudgetLineTreatment.Create;
        bool IsBooked((string Project, string Key) own) => codes.GetValueOrDefault(own.Project, [])
            .Any(code => code.Active && (code.OnBudget || putsOnBudget) && code.FlatCode == policy.OwnLineCodes.GetValueOrDefault(own.Key.Split('-')[0]));
        Orders =
        [
            .. world.Sandbox.Zoho.Orders.Select(order => new OrderSeen(order, world.Sandbox.Zoho.Total(order), LineCosts.Of(order, taxes, policy, world.Switches.Zoho), policy)
            {
                IsBooked = IsBooked,
                PutsOnBudget = putsOnBudget,
                TaxCodesAddToTotal = world.Switches.Procore.TaxCodesAddToTotal,
            }),
        ];
        Commitments = [.. state["commitments"]!.AsArray().Select(node => new CommitmentSeen(node!))];
        Writes = [.. world.Sandbox.Log.Writes.Where(write => !write.Route.Contains("oauth", StringComparison.Ordinal))];
        Vendors = world.Sandbox.Data.Vendors.Where(vendor => vendor.ZohoId is not null).ToDictionary(vendor => vendor.ZohoId!, vendor => vendor.ProcoreId, StringComparer.Ordinal);
        Links = new(audit, Commitments);
        Decisions = new(audit);
        var linked = DecidedProjects(audit);
        Projects = world.Sandbox.Data.Projects.Where(project => project.ZohoId is not null)
            .ToDictionary(project => project.ZohoId!, project => linked.TryGetValue(project.ZohoId!, out var decided) ? decided : project.ProcoreId, StringComparer.Ordinal);
        EndStates = audit.Where(entry => entry.Kind == AuditKind.StateChanged)
            .GroupBy(entry => entry.Record, StringComparer.Ordinal)
            .ToDictionary(entries => entries.Key, entries => entries.Last().Result, StringComparer.Ordinal);
    }

    /// <summary>The sandbox's own description of itself.</summary>
    public JsonObject State { get; }

    public IReadOnlyList<AuditEntry> Audit { get; }

    /// <summary>Zoho's ledger.</summary>
    public IReadOnlyList<OrderSeen> Orders { get; }

    /// <summary>Procore's ledger, deleted ones included.</summary>
    public IReadOnlyList<CommitmentSeen> Commitments { get; }

    /// <summary>What is linked, as the audit tells it.</summary>
    public ToldLinks Links { get; }

    /// <summary>What people decided and still stands, as the audit tells it.</summary>
    public ToldDecisions Decisions { get; }

    /// <summary>Every write that had its effect.</summary>
    public IReadOnlyList<WriteEntry> Writes { get; }

    /// <summary>Which vendor of Procore a vendor of Zoho really is; null where it is none.</summary>
    public IReadOnlyDictionary<string, long?> Vendors { get; }

    /// <summary>Which project of Procore a project of Zoho really is, or is since a person said so.</summary>
    public IReadOnlyDictionary<string, long?> Projects { get; }

    /// <summary>In which state the audit says that each record ended.</summary>
    public IReadOnlyDictionary<string, string> EndStates { get; }

    public static async Task<Evidence> CollectAsync(World world) => new(world, world.State(), await world.AuditAsync());

    /// <summary>In which state the audit says that an order ended; empty where it says nothing.</summary>
    public string EndOf(OrderSeen order) => EndStates.GetValueOrDefault(RecordKey.PurchaseOrder(order.Data.Id).ToString(), string.Empty);

    /// <summary>The commitments of an order that are there, by what their origin ids say.</summary>
    public IEnumerable<CommitmentSeen> LiveOf(OrderSeen order) => Commitments.Where(commitment => !commitment.Deleted && commitment.OrderId == order.Data.Id);

    /// <summary>What each line of an order costs, by its project in Procore; what stands on lines of their own included.</summary>
    public Dictionary<(long Project, string Line), decimal> CostsOf(OrderSeen order) => order.Lines
        .Select(line => (Line: (Projects[line.ProjectId!]!.Value, line.Id), Amount: order.Cost.Lines[line.Id]))
        .Concat(order.Cost.OwnLines.Select(line => (Line: (Projects[line.Key.Project]!.Value, Id: line.Key.Key), Amount: line.Value)))
        .GroupBy(line => line.Line)
        .ToDictionary(same => same.Key, same => same.Sum(line => line.Amount));

    /// <summary>Whether a commitment of an order was deleted: nothing tells of that but a webhook, or a look at it.</summary>
    public bool WasDeleted(OrderSeen order) => Commitments.Any(commitment => commitment.Deleted && commitment.OrderId == order.Data.Id);

    /// <summary>What people said last of projects that no rule found, unless they took it back.</summary>
    private static Dictionary<string, long?> DecidedProjects(IReadOnlyList<AuditEntry> audit)
    {
        var decided = new Dictionary<string, long?>(StringComparer.Ordinal);
        foreach (var (entry, project) in audit.Where(entry => entry.Kind == AuditKind.Decided).Select(entry => (entry, ProjectOf(entry))).Where(one => one.Item2.Length > 0))
        {
            switch (entry.Result.Split(' '))
            {
                case ["Link", var linked]:
                    decided[project] = Number(linked);
                    break;
                case ["Reject" or "Unlink", var refused] when decided.GetValueOrDefault(project) == Number(refused):
                    decided.Remove(project);
                    break;
            }
        }

        return decided;

        static long Number(string id) => long.Parse(id, CultureInfo.InvariantCulture);
        static string ProjectOf(AuditEntry entry) => ToldLinks.Words(entry).Split(' ', '.') is [nameof(LinkKind.Project), var project, ..] ? project : string.Empty;
    }

    /// <summary>Whether an entry stood before a write: a stamp of the audit and one of the sandbox may differ by less than either shows.</summary>
    public static bool IsBefore(AuditEntry entry, WriteEntry write) => entry.At <= At(write) + Duration.FromMilliseconds(1);

    public static Instant At(WriteEntry write) => Instant.FromDateTimeOffset(write.At);
}

/// <summary>An order as Zoho holds it.</summary>
/// <param name="Data">What was typed.</param>
/// <param name="Total">What it comes to.</param>
/// <param name="Cost">What it costs, by the customer's policy.</param>
/// <param name="Policy">The customer's policy.</param>
internal sealed record OrderSeen(OrderData Data, decimal Total, LineCosts Cost, CostPolicy Policy)
{
    /// <summary>Whether nothing is wrong with it, or only what policy decides about.</summary>
    public bool IsRight => !IsBelowZero && !Cost.IsAsked && !KeepsBackTooMuch && Cost.OwnLines.Keys.All(IsBooked) && !IsTaxedInProcore && Data.Intent switch
    {
        OrderIntent.Clean or OrderIntent.Adjusted => true,
        OrderIntent.NotBudgeted => PutsOnBudget,
        OrderIntent.ForeignCurrency => Policy.ForeignCurrency != ForeignCurrencyTreatment.Review,
        _ => false,
    };

    /// <summary>Whether a project's part of it comes to less than nothing, such as a credit whose other lines were cancelled: that is no commitment.</summary>
    private bool IsBelowZero => Lines.Any(line => Cost.Of(line.ProjectId ?? "") < 0);

    /// <summary>Whether Procore's total has taxes that the order's cost has not: that is seen when the commitment is there.</summary>
    public bool IsTaxedInProcore => TaxCodesAddToTotal && Cost.HasTaxCodes;

    private bool KeepsBackTooMuch => Cost.KeptBack.Any(kept => kept.Value > Cost.Of(kept.Key));

    /// <summary>Whether the project's budget has a code for what is on a line of its own.</summary>
    public required Func<(string Project, string Key), bool> IsBooked { get; init; }

    /// <summary>Whether policy puts codes on the budget that are not there.</summary>
    public required bool PutsOnBudget { get; init; }

    /// <summary>Whether Procore's total has what a tax code comes to, so that it is not the order's.</summary>
    public required bool TaxCodesAddToTotal { get; init; }

    /// <summary>What its amounts are made of.</summary>
    public string InWords => string.Join(
        "; ",
        Lines.Select(line => $"{line.Quantity} at {line.Rate}, {line.QuantityCancelled} cancelled, {line.Discount}")
            .Append($"{Data.CurrencyCode} {Data.Discount} {(Data.IsDiscountBeforeTax ? "before" : "after")} tax{(Data.IsInclusiveTax ? ", inclusive" : string.Empty)}"));

    /// <summary>The lines that are part of the contract.</summary>
    public IEnumerable<OrderLineData> Lines => Data.Lines.Where(line => Cost.Lines.ContainsKey(line.Id));
}

/// <summary>A commitment as Procore holds it.</summary>
internal sealed class CommitmentSeen(JsonNode node)
{
    public long Id { get; } = (long)node["id"]!;

    public bool IsSubcontract { get; } = (string?)node["type"] == "WorkOrderContract";

    public string OriginId { get; } = (string?)node["origin_id"] ?? string.Empty;

    public string Number { get; } = (string?)node["number"] ?? string.Empty;

    public long Project { get; } = (long)node["project"]!;

    public long Vendor { get; } = (long?)node["vendor"] ?? 0;

    public string Status { get; } = (string)node["status"]!;

    public bool Deleted { get; } = (bool)node["deleted"]!;

    public decimal GrandTotal { get; } = Money(node["grand_total"]);

    /// <summary>The currency of its amounts.</summary>
    public string Currency { get; } = (string?)node["currency"] ?? string.Empty;

    /// <summary>The rate that somebody put on it; null where nobody did.</summary>
    public decimal? Rate { get; } = node["rate"] is { } rate ? Money(rate) : null;

    /// <summary>What is kept back, in percent.</summary>
    public decimal Retainage { get; } = node["retainage_percent"] is { } percent ? Money(percent) : 0;

    public IReadOnlyList<(string OriginId, decimal Amount, string Code, long Id)> Lines { get; } =
        [.. node["lines"]!.AsArray().Select(line => ((string?)line!["origin_id"] ?? string.Empty, Money(line["amount"]), (string?)line["wbs_code"] ?? string.Empty, (long)line["id"]!))];

    /// <summary>The files that are attached, by name, each with its hash.</summary>
    public IReadOnlyList<(string Name, string Hash)> Files { get; } = [.. node["attachments"]!.AsArray().Select(file => ((string)file!["filename"]!, (string)file["sha256"]!))];

    /// <summary>Its change orders.</summary>
    public IReadOnlyList<ChangeOrderSeen> Changes { get; } = [.. node["change_orders"]!.AsArray().Select(change => new ChangeOrderSeen(change!))];

    /// <summary>Its potential change orders, which count in the change order that they are in.</summary>
    public IReadOnlyList<ChangeOrderSeen> Potential { get; } = [.. node["potential_change_orders"]!.AsArray().Select(change => new ChangeOrderSeen(change!))];

    /// <summary>Whether a change order is what people put together of potential ones of the sync, as they are.</summary>
    public bool IsOfOurs(ChangeOrderSeen change) =>
        Potential.Where(one => one.Package == change.Id).ToList() is { Count: > 0 } parts && parts.TrueForAll(part => part.IsOurs) && parts.Sum(part => part.Amount) == change.Amount;

    /// <summary>Whether a change order of the sync waits for people.</summary>
    public bool Waits(ChangeOrderSeen change) => Potential.Contains(change)
        ? change.Status is not ("rejected" or "void") && !Changes.Any(package => package.Id == change.Package && package.IsApproved)
        : change.IsOpen;

    /// <summary>What is committed: its lines, and the change orders that people approved.</summary>
    public decimal Committed => GrandTotal + Changes.Where(change => change.IsApproved).Sum(change => change.Amount);

    /// <summary>What each line of the order comes to here, with the approved change orders of the sync.</summary>
    public IEnumerable<(string Line, decimal Amount)> Net => Lines
        .Select(line => (Line: LineOf(line.OriginId), line.Amount))
        .Concat(Changes.Where(change => change.IsApproved && (change.IsOurs || IsOfOurs(change))).SelectMany(change => change.Lines))
        .GroupBy(line => line.Line)
        .Select(same => (same.Key, same.Sum(line => line.Amount)));

    /// <summary>Whether the sync made it.</summary>
    public bool IsOurs => OriginId.StartsWith("zb:", StringComparison.Ordinal);

    /// <summary>The purchaseorder_id that its origin id names.</summary>
    public string OrderId => OriginId.Split(':') is ["zb", _, "po", var order, ..] ? order : string.Empty;

    /// <summary>The line_item_id that a line's origin id names.</summary>
    public static string LineOf(string originId) => originId.Split(":line:").Last();

    internal static decimal Money(JsonNode? node) => decimal.Parse(node!.ToString(), CultureInfo.InvariantCulture);
}

/// <summary>A change order as Procore holds it.</summary>
internal sealed class ChangeOrderSeen(JsonNode node)
{
    public long Id { get; } = (long)node["id"]!;

    /// <summary>The change order that a potential one is in.</summary>
    public long? Package { get; } = (long?)node["package"];

    public string Number { get; } = (string?)node["number"] ?? string.Empty;

    public string Status { get; } = (string)node["status"]!;

    public decimal Amount { get; } = CommitmentSeen.Money(node["amount"]);

    /// <summary>The mark by which the sync knows its own; empty for one that a person entered.</summary>
    public string Mark { get; } = (string?)node["description"] is { } text && text.IndexOf("[zb:", StringComparison.Ordinal) is >= 0 and var at ? text[(at + 1)..text.IndexOf(']', at)] : string.Empty;

    public bool IsOurs => Mark.Length > 0;

    public bool IsApproved => Status == "approved";

    /// <summary>Whether it waits for somebody to approve it.</summary>
    public bool IsOpen => Status is "draft" or "pending";

    /// <summary>What it adds, by the line_item_id that its line names.</summary>
    public IReadOnlyList<(string Line, decimal Amount)> Lines { get; } = [.. node["lines"]!.AsArray().Select(line => (KeyOf((string?)line!["description"] ?? string.Empty), CommitmentSeen.Money(line["amount"])))];

    private static string KeyOf(string text) => text.LastIndexOf('[') is >= 0 and var at ? text[(at + 1)..].TrimEnd(']') : text;
}
