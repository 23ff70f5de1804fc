using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Conventions.Tests;

/// <summary>What people copy to ask a store of their own (<c>tests/Conformance</c>) compiles against the packages and xunit alone: nothing in it is only ours.</summary>
public sealed class ConformanceTests
{
    // As a project with implicit usings has them.
    private const string Given = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    [Fact]
    public void What_is_copied_needs_nothing_that_is_internal()
    {
        var options = new CSharpParseOptions(LanguageVersion.Latest);
        var sources = Repository.Files("*.cs", "tests", "Conformance").Select(path => CSharpSyntaxTree.ParseText(Repository.Read(path), options, path)).ToList();
        Assert.True(sources.Count > 5);
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileNameWithoutExtension(path) != "Conventions.Tests").Select(path => MetadataReference.CreateFromFile(path));

        var compiled = CSharpCompilation.Create(
            "Copied",
            [.. sources, CSharpSyntaxTree.ParseText(Given, options)],
            references,
            new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

        Assert.Empty(compiled.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(one => one.Severity == DiagnosticSeverity.Error || one.Id.StartsWith("CS86", StringComparison.Ordinal)).Select(one => one.ToString()));
    }
}
