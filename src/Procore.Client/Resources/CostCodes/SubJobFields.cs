namespace Procore.Client;

/// <summary>What can be written on a sub job. Members that are not assigned are not sent.</summary>
public abstract record SubJobFields
{
    private protected SubJobFields()
    {
    }

    /// <summary>The name.</summary>
    public Optional<string?> Name { get; init; }

    /// <summary>The code, unique in the project.</summary>
    public Optional<string?> Code { get; init; }

    /// <summary>Free third-party data.</summary>
    public Optional<string?> OriginData { get; init; }
}
