using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>A reporting tag with its options.</summary>
internal sealed class ZohoTag(string id, string name)
{
    public string Id { get; } = id;

    public string Name { get; set; } = name;

    public string Description { get; set; } = "";

    public bool IsActive { get; set; }

    /// <summary>A new tag is a draft until it is marked as active for the first time.</summary>
    public bool IsDraft { get; set; } = true;

    public bool IsMandatory { get; set; }

    /// <summary>What it was written for, as it was written.</summary>
    public JsonArray Entities { get; set; } = [];

    public JsonObject Preferences { get; set; } = [];

    /// <summary>The options of the first level, in order.</summary>
    public List<ZohoTagOption> Options { get; set; } = [];

    /// <summary>Every option with its depth and its parent, in order.</summary>
    public IEnumerable<(ZohoTagOption Option, int Depth, ZohoTagOption? Parent)> All() => All(Options, 0, null);

    public ZohoTagOption? Find(string optionId) => All().FirstOrDefault(known => known.Option.Id == optionId).Option;

    private static IEnumerable<(ZohoTagOption Option, int Depth, ZohoTagOption? Parent)> All(List<ZohoTagOption> options, int depth, ZohoTagOption? parent) =>
        options.SelectMany(option => All(option.Children, depth + 1, option).Prepend((option, depth, parent)));
}
