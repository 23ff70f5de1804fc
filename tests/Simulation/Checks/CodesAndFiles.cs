using System.Security.Cryptography;
using Sandbox;
using ZohoProcore.Sync;

namespace Simulation;

/// <summary>WBS codes that the sync made, and files that it attached.</summary>
internal static class CodesAndFiles
{
    /// <summary>No code and no budget line is made without policy or a person's word, each is announced before, and once is enough; every file is where it belongs, once.</summary>
    public static async Task HoldAsync(World world, Evidence evidence)
    {
        var policies = world.Connection.Policies;
        bool IsPolicy(OrderStepKind kind) => kind switch
        {
            OrderStepKind.CreateWbsCode => policies.MissingWbsCodes == MissingCodeTreatment.Create,
            OrderStepKind.CreateCostCode => policies.MissingCostCodes == MissingCodeTreatment.Create,
            _ => policies.MissingBudgetLines == MissingBudgetLineTreatment.Create,
        };
        await WereWantedAsync(world, evidence, "/cost_codes", IsPolicy, OrderStepKind.CreateCostCode);
        await WereWantedAsync(world, evidence, "wbs_codes", IsPolicy, OrderStepKind.CreateWbsCode, OrderStepKind.CreateCostCode); // a cost code gets the WBS code of the order's type
        await WereWantedAsync(world, evidence, "budget_line_items", IsPolicy, OrderStepKind.CreateBudgetLine);
        FilesAreThereOnce(world, evidence);
    }

    private static async Task WereWantedAsync(World world, Evidence evidence, string route, Func<OrderStepKind, bool> isPolicy, params OrderStepKind[] kinds)
    {
        var made = evidence.Writes.Where(write => write is { Side: SandboxSide.Procore, Method: "POST" } && write.Route.Contains(route, StringComparison.Ordinal)).ToList();
        var wanted = new List<(AuditEntry Intent, OrderStep Step)>();
        foreach (var intent in made.Count == 0 ? [] : evidence.Audit.Where(entry => entry is { Kind: AuditKind.Intent, InputHash.Length: > 0 }))
        {
            var plan = await world.Engine.ReplanAsync(World.ConnectionId, intent.InputHash);
            wanted.AddRange(plan!.Steps.Where(step => kinds.Contains(step.Kind) && step.OriginId == intent.OriginId && (isPolicy(step.Kind) || intent.DecisionId.Length > 0)).Select(step => (intent, step)));
        }

        foreach (var (project, writes) in made.GroupBy(write => write.ProjectId).Select(same => (same.Key, same.ToList())))
        {
            for (var at = 0; at < writes.Count; at++)
            {
                // A code is made by an upsert, so the same one may be sent again; a budget line is there once.
                var announced = wanted.Where(one => one.Intent.At <= Evidence.At(writes[at]) + NodaTime.Duration.FromMilliseconds(1) && one.Step.ProjectId == project).Select(one => one.Step.OriginId).Distinct().Count();
                Assert.True(
                    announced > (kinds is [OrderStepKind.CreateBudgetLine] ? at : 0),
                    $"{writes[at].Route} made {at + 1} in project {project} at {Evidence.At(writes[at])}, and neither policy nor a person wanted more than {announced}");
            }
        }
    }

    private static void FilesAreThereOnce(World world, Evidence evidence)
    {
        foreach (var commitment in evidence.Commitments)
        {
            Assert.True(commitment.Files.Select(file => file.Name).Distinct().Count() == commitment.Files.Count, $"commitment {commitment.Id} has a file twice: {string.Join(", ", commitment.Files)}");
            Assert.All(commitment.Files, file => Assert.Contains($"({file.Hash[..8]})", file.Name, StringComparison.Ordinal));
        }

        foreach (var order in evidence.Orders.Where(order => world.Connection.Policies.Attachments == AttachmentTreatment.Files && order.Data.Attachment is not null && evidence.EndOf(order) == nameof(RecordState.Synced)))
        {
            var hash = Convert.ToHexStringLower(SHA256.HashData(order.Data.Attachment!.Content.Span));
            Assert.All(evidence.LiveOf(order), commitment => Assert.True(commitment.Files.Any(file => file.Hash == hash), $"{order.Data.Number} is synced, and commitment {commitment.Id} has not its file"));
        }
    }
}
