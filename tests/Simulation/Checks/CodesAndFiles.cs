using System.Security.Cryptography;
using Sandbox;
using ZohoProcore.Sync;

namespace Simulation;

/// <summary>WBS codes that the sync made, and files that it attached.</summary>
internal static class CodesAndFiles
{
    /// <summary>No code is made without policy or a person's word, each is announced before, and once is enough; every file is where it belongs, once.</summary>
    public static async Task HoldAsync(World world, Evidence evidence)
    {
        await CodesWereWantedAsync(world, evidence);
        FilesAreThereOnce(world, evidence);
    }

    private static async Task CodesWereWantedAsync(World world, Evidence evidence)
    {
        var made = evidence.Writes.Where(write => write is { Side: SandboxSide.Procore, Method: "POST" } && write.Route.Contains("wbs_codes", StringComparison.Ordinal)).ToList();
        var wanted = new List<(AuditEntry Intent, OrderStep Step)>();
        foreach (var intent in made.Count == 0 ? [] : evidence.Audit.Where(entry => entry is { Kind: AuditKind.Intent, InputHash.Length: > 0 }))
        {
            var plan = await world.Engine.ReplanAsync(World.ConnectionId, intent.InputHash);
            wanted.AddRange(plan!.Steps.Where(step => step.Kind == OrderStepKind.CreateWbsCode && step.OriginId == intent.OriginId).Select(step => (intent, step)));
        }

        foreach (var write in made)
        {
            Assert.True(
                wanted.Exists(one => one.Intent.At <= Evidence.At(write) + NodaTime.Duration.FromMilliseconds(1) && one.Step.ProjectId == write.ProjectId
                    && (world.Connection.Policies.MissingWbsCodes == MissingCodeTreatment.Create || one.Intent.DecisionId.Length > 0)),
                $"{write.Route} made a code in project {write.ProjectId} at {Evidence.At(write)}, and neither policy nor a person wanted it");
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
