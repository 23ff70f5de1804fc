namespace Sandbox;

/// <summary>An option of a reporting tag, and the options below it.</summary>
internal sealed class ZohoTagOption(string id, string name)
{
    public string Id { get; } = id;

    public string Name { get; set; } = name;

    public bool IsActive { get; set; } = true;

    public bool IsDefault { get; set; }

    /// <summary>Whether it came to be because the office typed it on an order.</summary>
    public bool IsTyped { get; init; }

    public List<ZohoTagOption> Children { get; set; } = [];
}
