using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace Conventions.Tests.Floors;

/// <summary>Notes every type that one type's metadata names, whatever it names it in.</summary>
internal sealed class UseCollector(
    MetadataReader code, Dictionary<TypeDefinitionHandle, CodeType> types, Dictionary<string, CodeType> byName, CodeType user)
    : ISignatureTypeProvider<string?, object?>, ICustomAttributeTypeProvider<string?>
{
    /// <summary>In place of an assembly: a library of the operating system.</summary>
    public const string Native = "native";

    /// <summary>The member that is being read, for the message.</summary>
    public string Member { get; set; } = string.Empty;

    /// <summary>Notes a library of the operating system that the member calls.</summary>
    public void AddNative(string library) => user.Foreigners.TryAdd(new(Native, library, null), Member);

    public void Add(EntityHandle handle)
    {
        if (handle.IsNil) return;
        switch (handle.Kind)
        {
            case HandleKind.TypeDefinition: Note((TypeDefinitionHandle)handle); break;
            case HandleKind.TypeReference: Note((TypeReferenceHandle)handle, member: null); break;
            case HandleKind.TypeSpecification: code.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(this, null); break;
            case HandleKind.MethodDefinition: Add(code.GetMethodDefinition((MethodDefinitionHandle)handle)); break;
            case HandleKind.FieldDefinition: Note(code.GetFieldDefinition((FieldDefinitionHandle)handle).GetDeclaringType()); break;
            case HandleKind.MemberReference: Add(code.GetMemberReference((MemberReferenceHandle)handle)); break;
            case HandleKind.MethodSpecification: Add(code.GetMethodSpecification((MethodSpecificationHandle)handle)); break;
            case HandleKind.StandaloneSignature: code.GetStandaloneSignature((StandaloneSignatureHandle)handle).DecodeMethodSignature(this, null); break;
            default: break;
        }
    }

    public void Add(GenericParameterHandleCollection parameters)
    {
        foreach (var parameter in parameters.Select(code.GetGenericParameter))
        {
            Add(parameter.GetCustomAttributes());
            foreach (var one in parameter.GetConstraints()) Add(code.GetGenericParameterConstraint(one).Type);
        }
    }

    public void Add(CustomAttributeHandleCollection attributes)
    {
        foreach (var attribute in attributes.Select(code.GetCustomAttribute))
        {
            Add(attribute.Constructor);
            // typeof(X) in an attribute is a name in its value; the provider below notes it.
            attribute.DecodeValue(this);
        }
    }

    private void Add(MethodDefinition method)
    {
        if (code.GetString(method.Name) is ".ctor" or "<Clone>$") user.Makes.Add(types[method.GetDeclaringType()]);
        Note(method.GetDeclaringType());
    }

    private void Add(MemberReference member)
    {
        if (member.Parent.Kind == HandleKind.TypeReference) Note((TypeReferenceHandle)member.Parent, code.GetString(member.Name));
        Add(member.Parent);
        if (member.GetKind() == MemberReferenceKind.Method) member.DecodeMethodSignature(this, null);
        else member.DecodeFieldSignature(this, null);
    }

    private void Add(MethodSpecification method)
    {
        Add(method.Method);
        method.DecodeSignature(this, null);
    }

    private string? Note(TypeDefinitionHandle handle)
    {
        if (types[handle] != user) user.Uses.TryAdd(types[handle], Member);
        return null;
    }

    private string? Note(TypeReferenceHandle handle, string? member)
    {
        var type = code.GetTypeReference(handle);
        var name = code.GetString(type.Name);
        while (type.ResolutionScope.Kind == HandleKind.TypeReference)
        {
            type = code.GetTypeReference((TypeReferenceHandle)type.ResolutionScope);
            name = $"{code.GetString(type.Name)}.{name}";
        }

        if (type.ResolutionScope.Kind != HandleKind.AssemblyReference) return null;
        var full = $"{code.GetString(type.Namespace)}.{name}";
        var assembly = code.GetString(code.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name);
        user.Foreigners.TryAdd(new Foreign(assembly, full, member), Member);
        return full;
    }

    string? ISimpleTypeProvider<string?>.GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => Note(handle);

    string? ISimpleTypeProvider<string?>.GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => Note(handle, member: null);

    string? ISignatureTypeProvider<string?, object?>.GetTypeFromSpecification(
        MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    string? ISignatureTypeProvider<string?, object?>.GetModifiedType(string? modifier, string? unmodifiedType, bool isRequired) => null;

    string? ISignatureTypeProvider<string?, object?>.GetFunctionPointerType(MethodSignature<string?> signature) => null;

    string? ISignatureTypeProvider<string?, object?>.GetGenericMethodParameter(object? genericContext, int index) => null;

    string? ISignatureTypeProvider<string?, object?>.GetGenericTypeParameter(object? genericContext, int index) => null;

    string? ISignatureTypeProvider<string?, object?>.GetPinnedType(string? elementType) => null;

    string? IConstructedTypeProvider<string?>.GetArrayType(string? elementType, ArrayShape shape) => null;

    string? IConstructedTypeProvider<string?>.GetByReferenceType(string? elementType) => null;

    string? IConstructedTypeProvider<string?>.GetGenericInstantiation(string? genericType, ImmutableArray<string?> typeArguments) => null;

    string? IConstructedTypeProvider<string?>.GetPointerType(string? elementType) => null;

    string? ISZArrayTypeProvider<string?>.GetSZArrayType(string? elementType) => null;

    string? ISimpleTypeProvider<string?>.GetPrimitiveType(PrimitiveTypeCode typeCode) => null;

    string? ICustomAttributeTypeProvider<string?>.GetSystemType() => "System.Type";

    bool ICustomAttributeTypeProvider<string?>.IsSystemType(string? type) => type == "System.Type";

    // "A.B+C[[D, E]], F": every word of it that is the name of an outermost type of this assembly.
    string? ICustomAttributeTypeProvider<string?>.GetTypeFromSerializedName(string name)
    {
        foreach (var word in name.Split(['[', ']', ',', ' ', '+', '&', '*'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (byName.TryGetValue(word, out var type) && type != user) user.Uses.TryAdd(type, Member);
        }

        return name;
    }

    // Enums in the attributes that are used here are as wide as an int, unless they are known to be otherwise.
    PrimitiveTypeCode ICustomAttributeTypeProvider<string?>.GetUnderlyingEnumType(string? type) => PrimitiveTypeCode.Int32;
}
