using System.Reflection;

namespace Zoho.Procore.Sdk.Testing;

/// <summary>What the methods of a client are given to write, found by reflection.</summary>
internal static class Inputs
{
    /// <summary>Every type that stands in an argument of a method of the client's interfaces, at any depth; what narrows a list may be left out and is none.</summary>
    public static IReadOnlyList<Type> Of(Type client)
    {
        HashSet<Type> seen = [], inputs = [];
        Contracts(client, seen);
        foreach (ParameterInfo parameter in seen.SelectMany(contract => contract.GetMethods()).SelectMany(method => method.GetParameters()).Where(parameter => !parameter.HasDefaultValue))
            Add(parameter.ParameterType, client.Assembly, inputs);
        return [.. inputs.OrderBy(type => type.Name, StringComparer.Ordinal)];
    }

    /// <summary>The objects of an argument that take members without a property, from the outermost on.</summary>
    public static IEnumerable<object> Inside(object? value)
    {
        switch (value)
        {
            case null or string:
                yield break;
            case System.Collections.IDictionary:
                yield break;
            case System.Collections.IEnumerable items:
                foreach (object inner in items.Cast<object?>().SelectMany(Inside))
                    yield return inner;
                yield break;
        }

        Type type = value.GetType();
        if (type.GetProperty("AdditionalMembers") is { CanWrite: true })
            yield return value;
        if (type.Name == "Optional`1")
        {
            foreach (object inner in Inside(type.GetMethod("GetValueOrDefault")!.Invoke(value, [null])))
                yield return inner;
        }
        else if (type.Namespace?.EndsWith(".Client", StringComparison.Ordinal) == true)
        {
            foreach (object inner in type.GetProperties().Where(property => property.CanWrite && property.GetIndexParameters().Length == 0).SelectMany(property => Inside(property.GetValue(value))))
                yield return inner;
        }
    }

    /// <summary>The lists of an argument whose rows can be null, from the outermost on; those of samples are arrays, which a test can spoil.</summary>
    public static IEnumerable<Array> Lists(object? value)
    {
        if (value is Array list)
        {
            if (list.GetType().GetElementType()!.IsValueType)
                yield break;
            yield return list;
            foreach (Array inner in list.Cast<object?>().ToList().SelectMany(Lists))
                yield return inner;
        }
        else if (value is not null and not string and not System.Collections.IDictionary && value.GetType() is { IsValueType: false, Namespace: { } room } type && room.EndsWith(".Client", StringComparison.Ordinal))
        {
            foreach (Array inner in type.GetProperties().Where(property => property.CanWrite && property.GetIndexParameters().Length == 0).SelectMany(property => Lists(property.GetValue(value))))
                yield return inner;
        }
    }

    private static void Contracts(Type contract, HashSet<Type> seen)
    {
        foreach (Type of in contract.GetInterfaces().Append(contract).Where(one => one.Assembly == contract.Assembly))
        {
            if (!seen.Add(of))
                continue;
            foreach (PropertyInfo property in of.GetProperties().Where(property => property.PropertyType.IsInterface))
                Contracts(property.PropertyType, seen);
        }
    }

    private static void Add(Type type, Assembly assembly, HashSet<Type> inputs)
    {
        foreach (Type inner in type.IsGenericType ? type.GetGenericArguments() : [])
            Add(inner, assembly, inputs);
        if (type.Assembly != assembly || type is not { IsClass: true, IsGenericType: false, IsGenericParameter: false } || !inputs.Add(type))
            return;
        foreach (PropertyInfo property in type.GetProperties().Where(property => property.CanWrite))
            Add(property.PropertyType, assembly, inputs);
    }
}
