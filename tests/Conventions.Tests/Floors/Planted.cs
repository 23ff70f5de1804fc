using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Conventions.Tests.Floors;

/// <summary>A tiny assembly of a package called House, compiled for one test, and what the floors say of it.</summary>
internal static class Planted
{
    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>The faults of files that stand in the package's folders.</summary>
    /// <param name="floors">The lines of the section.</param>
    /// <param name="files">Path below <c>src/House</c>, and what is written there.</param>
    public static IReadOnlyList<string> Faults(string floors, params (string Path, string Text)[] files) =>
        FaultsOf($"[House]\n{floors}", ["House"], [.. files.Select(file => ($"/_/src/House/{file.Path}", file.Text))]);

    /// <summary>The faults of files anywhere.</summary>
    public static IReadOnlyList<string> FaultsOf(string plan, string[] sections, params (string Path, string Text)[] files)
    {
        using var assembly = new MemoryStream();
        using var symbols = new MemoryStream();
        var trees = files.Select(file => CSharpSyntaxTree.ParseText(file.Text, path: file.Path, encoding: System.Text.Encoding.UTF8));
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release);
        var result = CSharpCompilation.Create("House", trees, References, options)
            .Emit(assembly, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        assembly.Position = symbols.Position = 0;
        return FloorCheck.Faults(FloorPlan.Parse(plan), CodeReader.Read(assembly, symbols), sections);
    }
}
