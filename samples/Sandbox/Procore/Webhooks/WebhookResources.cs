using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>What webhooks can listen to, for the company and for a project.</summary>
internal static class WebhookResources
{
    private static readonly string[] Every = ["create", "update", "delete"];
    private static readonly string[] NoDelete = ["create", "update"];

    private static readonly (string Name, string Tool, bool Company, string[] Events)[] All =
        [
            (ProcoreKinds.Vendor, "Company Directory", true, NoDelete),
            ("Projects", "Portfolio", true, NoDelete),
            ("Standard Cost Codes", "Admin", true, Every),
            (ProcoreKinds.CostType, "Admin", true, Every),
            (ProcoreKinds.Order, "Commitments", false, Every),
            (ProcoreKinds.Line, "Commitments", false, Every),
            (ProcoreKinds.WorkOrder, "Commitments", false, Every),
            (ProcoreKinds.WorkOrderLine, "Commitments", false, Every),
            (ProcoreKinds.ProjectVendor, "Directory", false, Every),
            (ProcoreKinds.CostCode, "Admin", false, Every),
            (ProcoreKinds.BudgetLine, "Budget", false, Every),
            ("Sub Jobs", "Admin", false, Every),
            ("Direct Costs", "Direct Costs", false, Every),
        ];

    /// <summary>A hook of the company hears of its projects too.</summary>
    public static bool Knows(string name, string happened, bool company) =>
        Array.Exists(All, resource => resource.Name == name && resource.Events.Contains(happened) && (company || !resource.Company));

    public static List<JsonNode> List(bool company, string payloadVersion) =>
        [.. All.Where(resource => company || !resource.Company).Select(resource => (JsonNode)new JsonObject
        {
            ["category"] = resource.Company ? "Core" : "Project Management",
            ["tool"] = resource.Tool,
            ["name"] = resource.Name,
            ["payload_version"] = payloadVersion,
            ["actions"] = new JsonArray([.. resource.Events.Select(JsonNode? (happened) => happened)]),
        })];
}
