using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text.Json.Serialization;
using Conventions.Tests.Floors;

namespace Conventions.Tests;

/// <summary>
/// A native program pays for the resources that it uses. Two things keep it so, and either is lost without a word: a resource that starts to know another one, and a client that
/// makes more of a resource than an object with its routes as soon as the client is made.
/// </summary>
public sealed class TrimmingTests
{
    // What stands below resources and is used by many of them.
    [Theory]
    [InlineData("ZohoBooks.Client", "Attachments Comments Emails Printouts Rows Values")]
    [InlineData("Procore.Client", "Commitments Companies CostCodes CustomFields Projects Rows Taxes UnitsOfMeasure Users Vendors WorkBreakdown")]
    public void Purchase_orders_lead_to_no_resource_but_those_below_them(string package, string below) =>
        Assert.Empty(Rooms(package, "PurchaseOrders").Except([.. below.Split(' '), "PurchaseOrders"], StringComparer.Ordinal));

    // Commitments of both kinds hand what they differ in to the class that they share, as soon as they are made.
    [Theory]
    [InlineData("ZohoBooks.Client", "ZohoBooksClient", "")]
    [InlineData("Procore.Client", "ProcoreClient", "PurchaseOrdersJson WorkOrdersJson")]
    public void Making_a_client_takes_the_json_of_no_resource(string package, string client, string known)
    {
        var assembly = Packages.Assembly(package);
        var contexts = CodeReader.ReadPackage(package).Where(type => type.Documents.Any(path => path.Contains($"/src/{package}/Resources/", StringComparison.Ordinal)))
            .Select(type => type.Name).ToHashSet(StringComparer.Ordinal);
        contexts.IntersectWith(assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(JsonSerializerContext))).Select(type => type.Name));
        Assert.True(contexts.Count > 20, $"{contexts.Count} contexts of resources were found.");

        var reached = new Reach(assembly).From(assembly.GetType($"{package}.{client}", throwOnError: true)!.GetMethod("Create", BindingFlags.Public | BindingFlags.Static)!);
        Assert.True(reached.Count(name => name.EndsWith("Operations", StringComparison.Ordinal) || name.EndsWith("Group", StringComparison.Ordinal)) > 20, "The resources' objects were not reached.");
        Assert.Equal(known.Split(' ', StringSplitOptions.RemoveEmptyEntries), reached.Where(contexts.Contains).Order(StringComparer.Ordinal));
    }

    /// <summary>Finds a context that a client makes at once: without it the test above would hold for a reach that reaches nothing.</summary>
    [Fact]
    public void What_a_method_takes_is_found()
    {
        var assembly = Packages.Assembly("ZohoBooks.Client");
        var list = assembly.GetType("ZohoBooks.Client.InvoicesOperations", throwOnError: true)!.GetMethod("GetAsync")!;
        Assert.Contains("InvoicesJson", new Reach(assembly).From(list));
    }

    // The folders in Resources that the types of one lead to, over however many others.
    private static List<string> Rooms(string package, string room)
    {
        string folder = $"/src/{package}/Resources/";
        var types = CodeReader.ReadPackage(package);
        var open = new Queue<CodeType>(types.Where(type => type.Documents.Any(path => path.Contains($"{folder}{room}/", StringComparison.Ordinal))));
        Assert.True(open.Count > 5, $"{open.Count} types were found in {room}.");
        var reached = new HashSet<CodeType>();
        while (open.TryDequeue(out var type))
        {
            if (!reached.Add(type)) continue;
            foreach (var used in type.Uses.Keys) open.Enqueue(used);
        }

        return
        [
            .. reached.SelectMany(type => type.Documents).Where(path => path.Contains(folder, StringComparison.Ordinal))
                .Select(path => path.Split(folder)[1].Split('/')[0]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>What a method of an assembly calls, makes or hands on by its name, and what that calls, and so on; calls over an interface end it.</summary>
    private sealed class Reach(Assembly assembly)
    {
        private const int Signature = 0x11;

        /// <summary>The names of the outermost types whose code is reached.</summary>
        public HashSet<string> From(MethodBase root)
        {
            using var stream = File.OpenRead(assembly.Location);
            using var file = new PEReader(stream);
            var code = file.GetMetadataReader();
            var reached = new HashSet<int>();
            var types = new HashSet<string>(StringComparer.Ordinal);
            var open = new Queue<MethodBase>([root]);
            while (open.TryDequeue(out var method))
            {
                // Of a generic method or type its definition, which all of its uses share.
                if (method.Module.Assembly != assembly || method.DeclaringType is { IsArray: true } || !reached.Add(method.MetadataToken)) continue;
                var definition = method.Module.ResolveMethod(method.MetadataToken)!;
                types.Add(Outermost(definition.DeclaringType!).Name.Split('`')[0]);
                var address = code.GetMethodDefinition((MethodDefinitionHandle)MetadataTokens.EntityHandle(method.MetadataToken)).RelativeVirtualAddress;
                if (address == 0) continue;
                foreach (var token in Instructions.Tokens(file.GetMethodBody(address).GetILReader()).Where(token => token >> 24 != Signature))
                {
                    var member = definition.Module.ResolveMember(token, definition.DeclaringType!.GetGenericArguments(), definition.IsGenericMethod ? definition.GetGenericArguments() : null)!;
                    if (member is MethodBase called) open.Enqueue(called);
                    if (member.DeclaringType?.TypeInitializer is { } initializer) open.Enqueue(initializer);
                }
            }

            return types;
        }

        private static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;
    }
}
