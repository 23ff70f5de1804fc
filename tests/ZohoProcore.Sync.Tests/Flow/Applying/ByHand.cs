using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Sandbox;

namespace ZohoProcore.Sync.Tests;

/// <summary>What people type into Procore and join by hand, for tests.</summary>
internal static class ByHand
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static IReadOnlyList<JsonNode> OfNumber(OneOrder order) =>
        [.. order.Test.Vendors.Procore.Describe()["commitments"]!.AsArray().Select(one => one!).Where(one => (string?)one["number"] == order.Number && !(bool)one["deleted"]!)];

    public static (string? OriginId, decimal Amount) Origin(JsonNode commitment) =>
        ((string?)commitment["origin_id"] is { Length: > 0 } origin ? origin : null, decimal.Parse(commitment["grand_total"]!.ToString(), CultureInfo.InvariantCulture));

    public static async Task LinkAsync(OneOrder order, LinkAction action, long contract)
    {
        await order.Test.Engine.DecideLinkAsync(
            Sandboxed.Id,
            new() { Action = action, Kind = LinkKind.Commitment, ZohoId = order.Id, ProjectId = order.Projects[0].ProcoreId!.Value, ProcoreId = contract, By = "ann" },
            Token);
        await order.Test.RunAsync();
    }

    /// <summary>A project that has a budget code of the order's.</summary>
    public static (ProjectData Project, WbsCodeData Code) InBoth(OneOrder order) =>
        (from project in order.Projects.Skip(1)
         from code in order.Projects[0].WbsCodes
         where code is { Active: true, OnBudget: true } && project.WbsCodes.Any(one => one is { Active: true, OnBudget: true } && one.FlatCode == code.FlatCode)
         select (project, code)).First();

    /// <summary>A person links the order's project to another one than it is, or takes that back.</summary>
    public static async Task LinkProjectAsync(OneOrder order, LinkAction action, ProjectData other)
    {
        await order.Test.Engine.DecideLinkAsync(
            Sandboxed.Id, new() { Action = action, Kind = LinkKind.Project, ZohoId = order.Projects[0].ZohoId!, ProcoreId = other.ProcoreId!.Value, By = "ann" }, Token);
        await order.Test.RunAsync();
    }

    /// <summary>Procore shows no commitment of the order's project.</summary>
    public static Func<HttpRequestMessage, HttpResponseMessage?> Hidden(OneOrder order) => request =>
        !request.RequestUri!.AbsolutePath.Contains("/purchase_order_contracts", StringComparison.Ordinal)
            || !request.RequestUri.ToString().Contains($"{order.Projects[0].ProcoreId}", StringComparison.Ordinal) ? null
        : request.RequestUri.AbsolutePath.EndsWith("/purchase_order_contracts", StringComparison.Ordinal) ? new(HttpStatusCode.OK) { Content = new StringContent("[]") }
        : new(HttpStatusCode.NotFound) { Content = new StringContent("{}") };

    /// <summary>Zoho Books does not have the order any more.</summary>
    public static HttpResponseMessage? NotInZoho(OneOrder order, HttpRequestMessage request) =>
        request.RequestUri!.AbsolutePath.EndsWith($"/purchaseorders/{order.Id}", StringComparison.Ordinal)
            ? new(HttpStatusCode.NotFound) { Content = new StringContent("""{"code":1002,"message":"Purchase Order does not exist."}""") }
            : null;

    /// <summary>A person types the order into Procore.</summary>
    public static async Task<long> TypeAsync(OneOrder order, decimal amount, string? origin = null, string? number = null, string status = "Approved", string? type = null)
    {
        var project = order.Projects[0];
        await order.Test.Store.SaveConnectionAsync(order.Test.Connection, Token);
        var (vendor, code) = (await order.PlanAsync()).Commitments is [var planned, ..] ? (planned.VendorId, planned.Lines[0].WbsCodeId) : (order.Vendor.ProcoreId!.Value, order.Code.Id);
        order.Test.EditInProcore("add_vendor_to_project", vendor, project: project.ProcoreId!.Value);
        var id = order.Test.EditInProcore("create_commitment", 0, new() { ["number"] = number ?? order.Number, ["title"] = "Typed by hand", ["vendor_id"] = vendor, ["origin_id"] = origin }, project.ProcoreId.Value, type);
        order.Test.EditInProcore("add_line", id, new() { ["amount"] = amount.ToString(CultureInfo.InvariantCulture), ["wbs_code_id"] = code }, type: type);
        order.Test.EditInProcore("change_commitment", id, new() { ["status"] = status }, type: type);
        return id;
    }
}
