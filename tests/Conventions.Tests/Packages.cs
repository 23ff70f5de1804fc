using System.Reflection;
using Procore.Client;
using ZohoBooks.Client;
using ZohoProcore.Sync;

namespace Conventions.Tests;

/// <summary>The assemblies of the three packages; each is named like its package, its folder and its namespace.</summary>
internal static class Packages
{
    public static readonly string[] Names = ["ZohoBooks.Client", "Procore.Client", "ZohoProcore.Sync"];

    private static readonly Assembly[] Assemblies = [typeof(IZohoBooksClient).Assembly, typeof(IProcoreClient).Assembly, typeof(SyncEngine).Assembly];

    /// <summary>The names, as cases of a theory.</summary>
    public static TheoryData<string> Cases => [.. Names];

    public static Assembly Assembly(string name) => Assemblies.Single(one => one.GetName().Name == name);

    public static IEnumerable<Type> PublicTypes(string name) => Assembly(name).GetExportedTypes();

    /// <summary>What the types declare for others: public members, and protected ones of types that can be derived from.</summary>
    public static IEnumerable<MemberInfo> PublicMembers(string name) => PublicTypes(name)
        .SelectMany(type => type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
        .Where(member => member is not Type);

    /// <summary>Type and member, as a person would write them.</summary>
    public static string Describe(MemberInfo member) => member is Type type ? type.ToString() : $"{member.DeclaringType}.{member.Name}";
}
