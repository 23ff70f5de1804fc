using System.Collections;
using System.Diagnostics;
using System.Xml.Linq;
using Conventions.Tests;

namespace Framework.Tests;

/// <summary>
/// Projects outside the repository that know of the packages what <c>RELEASE_PACKAGES</c> has and of their use what the pages say. What a reader has of one's
/// own (an organization, a company, where the sandbox listens) comes from the environment. All are restored and built at once.
/// </summary>
public sealed class Newcomer : IAsyncLifetime
{
    private static readonly string[] Ours = ["ZohoBooks.Client", "Procore.Client", "ZohoProcore.Sync"];

    private readonly string? _packed = Environment.GetEnvironmentVariable("RELEASE_PACKAGES");
    private readonly string _folder = Directory.CreateTempSubdirectory("newcomer-").FullName;
    private readonly List<string> _projects = [];

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        if (_packed is null) return;
        Configure(Path.GetFullPath(_packed));
        foreach (var project in (NewProject[])[Pages.FirstBooks, Pages.FirstSite, Pages.FirstPlan, Pages.FirstWeb, Pages.SyncHost]) Make(project, ("Program.cs", project.Code));
        Make(Pages.FirstTests, [("PageTests.cs", Pages.TestsOfPage), .. Pages.TestSources.Select(path => (Path.GetFileName(path), Repository.Read(path)))]);
        Make("first-framework", Pages.FrameworkProject, ("Program.cs", Pages.FirstBooks.Code));
        Make("first-framework-site", NewProject.Own(Pages.FrameworkProject, "ZohoBooks.Client", "Procore.Client"), ("Program.cs", Pages.FirstSite.Code));
        Make("first-native", Pages.NativeProject, ("Program.cs", Pages.FirstBooks.Code));
        await BuildAsync();
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>The folder of a project that was built. Without packages the test is skipped, and fails in CI.</summary>
    internal string FolderOf(string project)
    {
        const string Reason = "No packages were packed: dotnet pack eng/Packages.slnf -c Release -o <folder>, and name the folder in RELEASE_PACKAGES.";
        if (_packed is null && Environment.GetEnvironmentVariable("CI") != "true") Assert.Skip(Reason);
        Assert.True(_packed is not null, Reason);
        return Path.Combine(_folder, project);
    }

    /// <summary>What was built of a project.</summary>
    internal string ProgramOf(string project, string framework = "net10.0", string extension = "dll") =>
        Path.Combine(FolderOf(project), "bin", "Debug", framework, $"{project}.{extension}");

    /// <summary>Compiles a project to native code, with no warning.</summary>
    /// <returns>The path of the program.</returns>
    internal async Task<string> PublishAsync(string project)
    {
        var output = Path.Combine(FolderOf(project), "native");
        // Where clang is missing, the GNU tools link as well.
        string[] tools = File.Exists("/usr/bin/gcc") && !File.Exists("/usr/bin/clang") ? ["-p:CppCompilerAndLinker=gcc", "-p:LinkerFlavor=bfd"] : [];
        await DotnetAsync(["publish", Path.Combine(FolderOf(project), $"{project}.csproj"), "-c", "Release", "--use-current-runtime", "-o", output, .. tools]);
        return Path.Combine(output, OperatingSystem.IsWindows() ? project + ".exe" : project);
    }

    /// <summary>Starts a program in the folder of its project, as <c>dotnet run</c> does.</summary>
    internal Program Start(string project, IReadOnlyDictionary<string, string> environment) => new(ProgramOf(project), [], environment, FolderOf(project));

    /// <summary>Runs it to its end.</summary>
    /// <returns>The lines that it wrote.</returns>
    internal async Task<string[]> RunAsync(string project, IReadOnlyDictionary<string, string> environment)
    {
        await using var program = Start(project, environment);
        var exitCode = await program.ExitAsync(TimeSpan.FromMinutes(5));
        Assert.True(exitCode == 0, $"{project} ended with {exitCode}. {program.Everything()}");
        return program.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    // Our packages come from the folder alone; all others as they come to this repository, and from what is there already, so that next to nothing is fetched or unpacked.
    private void Configure(string packed)
    {
        var config = XDocument.Load(Repository.PathOf("nuget.config"));
        var kept = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        // Where somebody restored ours once, those would go before the ones that were just packed.
        if (Directory.Exists(kept) && !Array.Exists(Ours, name => Directory.Exists(Path.Combine(kept, name.ToLowerInvariant()))))
            config.Root!.AddFirst(new XElement("fallbackPackageFolders", Add("kept", kept)));
        config.Root!.AddFirst(
            new XElement("config", Add("globalPackagesFolder", Path.Combine(_folder, "restored"))),
            new XElement("packageSources", Add("packed", packed)));
        config.Root.Element("packageSourceMapping")!.AddFirst(
            new XElement("packageSource", new XAttribute("key", "packed"), Ours.Select(name => new XElement("package", new XAttribute("pattern", name)))));
        config.Save(Path.Combine(_folder, "nuget.config"));
        // NU1603: a source of packages that lacks an old version gives the next one, which says nothing of ours.
        File.WriteAllText(
            Path.Combine(_folder, "Directory.Build.props"),
            "<Project><PropertyGroup><NuGetAudit>false</NuGetAudit><RunAnalyzers>false</RunAnalyzers><NoWarn>$(NoWarn);NU1603</NoWarn></PropertyGroup></Project>");

        static XElement Add(string key, string value) => new("add", new XAttribute("key", key), new XAttribute("value", value));
    }

    // As dotnet new and dotnet add package leave it.
    private void Make(NewProject project, params (string Name, string Text)[] files)
    {
        var isWeb = project.Template == "web";
        Make(
            project.Name,
            new XElement(
                "Project",
                new XAttribute("Sdk", isWeb ? "Microsoft.NET.Sdk.Web" : "Microsoft.NET.Sdk"),
                new XElement(
                    "PropertyGroup",
                    isWeb ? null : new XElement("OutputType", "Exe"),
                    new XElement("TargetFramework", "net10.0"),
                    new XElement("RootNamespace", project.Name.Replace('-', '_')),
                    new XElement("ImplicitUsings", "enable"),
                    new XElement("Nullable", "enable")),
                new XElement(
                    "ItemGroup",
                    project.Packages.Select(name => new XElement("PackageReference", new XAttribute("Include", name), new XAttribute("Version", VersionOf(name)))))).ToString(),
            project.Settings is null ? files : [.. files, ("appsettings.json", project.Settings)]);
    }

    private void Make(string name, string project, params (string Name, string Text)[] files)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, name)).FullName;
        foreach (var (file, text) in files.Append(($"{name}.csproj", project))) File.WriteAllText(Path.Combine(folder, file), text);
        _projects.Add($"{name}/{name}.csproj");
    }

    // Of ours the one that was packed; of others the one that this repository is built with, which is kept already.
    private string VersionOf(string package) => Array.Exists(Ours, name => name == package)
        ? Path.GetFileNameWithoutExtension(Assert.Single(Directory.GetFiles(_packed!, $"{package}.*.nupkg")))[(package.Length + 1)..]
        : XDocument.Load(Repository.PathOf("Directory.Packages.props")).Descendants("PackageVersion")
            .Single(version => (string?)version.Attribute("Include") == package).Attribute("Version")!.Value;

    private async Task BuildAsync()
    {
        var solution = Path.Combine(_folder, "newcomer.slnx");
        await File.WriteAllTextAsync(solution, new XElement("Solution", _projects.Select(path => new XElement("Project", new XAttribute("Path", path)))).ToString());
        await DotnetAsync(["build", solution]);
    }

    private async Task DotnetAsync(string[] arguments)
    {
        var start = new ProcessStartInfo(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            [.. arguments, "-nologo", "-v", "quiet", "-tl:off", "-clp:NoSummary", "--disable-build-servers"])
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("NUGET_PACKAGES"); // goes before what the folder's configuration says
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            // What the build that started these tests says about itself does not hold for another build.
            if (((string)variable.Key).StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)) start.Environment.Remove((string)variable.Key);
        }

        using var over = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        over.CancelAfter(TimeSpan.FromMinutes(15));
        using var process = Process.Start(start)!;
        try
        {
            var text = process.StandardOutput.ReadToEndAsync(over.Token);
            var error = process.StandardError.ReadToEndAsync(over.Token);
            await process.WaitForExitAsync(over.Token);
            var said = await text + await error;
            Assert.True(process.ExitCode == 0, $"dotnet {arguments[0]} ended with {process.ExitCode}.\n{said}");
            Assert.DoesNotContain(": warning ", said, StringComparison.Ordinal);
            Assert.DoesNotContain(" warning IL", said, StringComparison.Ordinal);
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }
}
