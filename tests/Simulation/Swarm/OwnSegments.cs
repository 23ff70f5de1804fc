using System.Text.Json.Nodes;

namespace Simulation;

/// <summary>The WBS codes of some companies have a segment of their own: no code is made without a value of it, and none is guessed.</summary>
internal static class OwnSegments
{
    /// <summary>The values of the segment, which stand at the end of a flat code: <c>02-300.M.Ph2</c>.</summary>
    public static readonly IReadOnlyList<string> Values = ["Ph1", "Ph2", "Ph3"];

    /// <summary>Each project that the sync may see has the segment. The codes that there are stay as they were.</summary>
    public static void Begin(World world)
    {
        foreach (var project in world.Sandbox.Data.Projects.Where(one => one is { Active: true, Permitted: true, ProcoreId: not null }))
        {
            var added = world.Sandbox.Procore.Edit(new()
            {
                ["action"] = "add_segment",
                ["project_id"] = project.ProcoreId!.Value,
                ["values"] = new JsonObject
                {
                    ["name"] = "Phase",
                    ["required"] = true,
                    ["items"] = new JsonArray([.. Values.Select(JsonNode? (value) => new JsonObject { ["code"] = value, ["name"] = $"Phase {value}" })]),
                },
            });
            Assert.Null(added["errors"]);
        }
    }
}
