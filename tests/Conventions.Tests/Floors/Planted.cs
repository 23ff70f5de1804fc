using System.Xml.Linq;
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
        using var documentation = new MemoryStream();
        var parsing = new CSharpParseOptions(documentationMode: DocumentationMode.Diagnose);
        var trees = files.Select(file => CSharpSyntaxTree.ParseText(file.Text, parsing, file.Path, System.Text.Encoding.UTF8)).ToList();
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release);
        var result = CSharpCompilation.Create("House", trees, References, options)
            .Emit(assembly, symbols, documentation, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        assembly.Position = symbols.Position = documentation.Position = 0;
        var types = CodeReader.Read(assembly, symbols);
        return FloorCheck.Faults(FloorPlan.Parse(plan), types, TextLinks.Read(types, XDocument.Load(documentation), trees), sections);
    }
}
