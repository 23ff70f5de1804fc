using System.Reflection;
using System.Reflection.Metadata;
using System.Runtime.Loader;

namespace Zoho.Procore.Sdk.Testing;

/// <summary>
/// A test assembly and its client once more, beside Polly.Core 8.4.2: as in a host that has loaded an older copy (all versions of 8 have the same
/// assembly version, so that nobody notices).
/// </summary>
internal sealed class OlderPolly(Assembly tests) : AssemblyLoadContext("an older Polly")
{
    private static readonly string[] Again = ["Polly", "Microsoft.Extensions.Http.Resilience", "Microsoft.Extensions.Resilience"];

    public static string Path => System.IO.Path.Combine(AppContext.BaseDirectory, "older-polly", "Polly.Core.dll");

    /// <summary>Runs a static method of the test assembly there.</summary>
    public Task<string> RunAsync(Type type, string method)
    {
        Type again = LoadFromAssemblyPath(tests.Location).GetType(type.FullName!)!;
        return (Task<string>)again.GetMethod(method, BindingFlags.Static | BindingFlags.Public)!.Invoke(null, null)!;
    }

    /// <summary>Everything that an assembly uses of Polly.Core, by type and member.</summary>
    public static IEnumerable<string> UsedBy(Assembly client)
    {
        using var file = new System.Reflection.PortableExecutable.PEReader(File.OpenRead(client.Location));
        MetadataReader metadata = file.GetMetadataReader();
        List<string> used = [];
        foreach (MemberReferenceHandle handle in metadata.MemberReferences)
        {
            MemberReference member = metadata.GetMemberReference(handle);
            EntityHandle owner = member.Parent;
            if (owner.Kind == HandleKind.TypeSpecification)
            {
                BlobReader signature = metadata.GetBlobReader(metadata.GetTypeSpecification((TypeSpecificationHandle)owner).Signature);
                if (signature.ReadByte() != 0x15) // a generic instance
                    continue;
                signature.ReadByte();
                owner = signature.ReadTypeHandle();
            }
            if (owner.Kind != HandleKind.TypeReference)
                continue;
            TypeReference type = metadata.GetTypeReference((TypeReferenceHandle)owner);
            if (type.ResolutionScope.Kind == HandleKind.AssemblyReference
                && metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name) == "Polly.Core")
                used.Add(metadata.GetString(type.Namespace) + "." + metadata.GetString(type.Name) + " " + metadata.GetString(member.Name));
        }
        return used.Distinct(StringComparer.Ordinal);
    }

    /// <summary>What Polly.Core 8.4.2 has, in the same words.</summary>
    public IEnumerable<string> Offers() => LoadFromAssemblyPath(Path).GetExportedTypes()
        .SelectMany(type => type.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.FlattenHierarchy)
            .Select(member => type.FullName + " " + member.Name));

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        string name = assemblyName.Name!;
        if (name == "Polly.Core")
            return LoadFromAssemblyPath(Path);
        bool again = name == tests.GetName().Name || name + ".Tests" == tests.GetName().Name || Again.Any(start => name.StartsWith(start, StringComparison.Ordinal));
        string path = System.IO.Path.Combine(AppContext.BaseDirectory, name + ".dll");
        return again && File.Exists(path) ? LoadFromAssemblyPath(path) : null;
    }
}
