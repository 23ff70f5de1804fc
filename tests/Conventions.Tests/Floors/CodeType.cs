namespace Conventions.Tests.Floors;

/// <summary>A type of an assembly together with all types inside it: where it is written and what it uses.</summary>
internal sealed class CodeType(string name, string fullName)
{
    public string Name { get; } = name;

    /// <summary>With its namespace, without the count of its generic parameters.</summary>
    public string FullName { get; } = fullName;

    /// <summary>The files it is written in, as the symbols name them.</summary>
    public HashSet<string> Documents { get; } = new(StringComparer.Ordinal);

    /// <summary>Types of the same assembly, each with the first member that uses it.</summary>
    public Dictionary<CodeType, string> Uses { get; } = [];

    /// <summary>Types of the same assembly that it makes: with <c>new</c>, or with <c>with</c> from another one.</summary>
    public HashSet<CodeType> Makes { get; } = [];

    /// <summary>Types and members of other assemblies, each with the first member that uses it.</summary>
    public Dictionary<Foreign, string> Foreigners { get; } = [];

    /// <summary>Its name: types use each other in circles, which nobody wants to read in a failed test.</summary>
    public override string ToString() => FullName;
}

/// <summary>A type of another assembly, or a member of it.</summary>
internal readonly record struct Foreign(string Assembly, string Type, string? Member);
