using System.Reflection;

namespace Conventions.Tests;

/// <summary>Who may know whom: Shared, then the clients, then the core, then hosts.</summary>
public sealed class DependencyTests
{
    public static TheoryData<string> Cases => Packages.Cases;

    [Fact]
    public void The_clients_do_not_know_each_other_nor_the_core()
    {
        Assert.DoesNotContain(References("ZohoBooks.Client"), name => Packages.Names.Contains(name, StringComparer.Ordinal));
        Assert.DoesNotContain(References("Procore.Client"), name => Packages.Names.Contains(name, StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Cases))]
    public void No_package_knows_a_host_a_web_server_or_a_database_driver(string package)
    {
        string[] foreign = ["Microsoft.AspNetCore", "Microsoft.Extensions.Hosting", "Microsoft.Data", "Npgsql", "Orleans", "StackExchange", "Sandbox", "EmbeddedHost"];
        var known = References(package).Where(name => foreign.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal)));
        Assert.Empty(known.Except(["Microsoft.AspNetCore.DataProtection.Abstractions"], StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Cases))]
    public void Nothing_keeps_state_for_the_whole_process(string package)
    {
        const BindingFlags Statics = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        var variable = Packages.Assembly(package).GetTypes()
            .Where(type => type.Namespace is not (null or "System.Text.RegularExpressions.Generated") && !IsGenerated(type))
            .SelectMany(type => type.GetFields(Statics))
            .Where(field => !field.IsLiteral && !field.IsInitOnly && !IsGenerated(field));
        Assert.Empty(variable.Select(Packages.Describe));
    }

    private static string[] References(string package) => [.. Packages.Assembly(package).GetReferencedAssemblies().Select(name => name.Name!)];

    private static bool IsGenerated(MemberInfo member) =>
        member.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute), inherit: false)
        || member.IsDefined(typeof(System.CodeDom.Compiler.GeneratedCodeAttribute), inherit: false)
        || (member.DeclaringType is { } outer && IsGenerated(outer));
}
