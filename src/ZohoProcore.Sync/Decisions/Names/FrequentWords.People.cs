namespace ZohoProcore.Sync;

/// <summary>Given names, and the family names that most people of the countries that Zoho serves have.</summary>
internal static partial class FrequentWords
{
    private static string GivenText => """
        aaron abby abdul abel abigail abraham adam adrian ahmed aiden al alan albert alberto alejandro alex alexander alexis alfonso
        alfred ali alice alicia allan allen alvin amanda amber amir amy ana andre andrea andrew andy angel angela angelo anil anita
        ann anna anne annie anthony antonio april arjun armando arnold art arthur arturo ashley audrey austin barbara barney barry
        bart beatrice becky ben benjamin bennie bernard bernie bert beth betty beverly bill billie billy bob bobbie bobby bonnie brad
        bradley brandon brenda brent brett brian bridget bruce bryan bryce bud buddy byron caleb calvin cameron carl carla carlos
        carmen carol caroline carolyn carrie carter casey cathy cecil cesar chad charlene charles charlie chase chelsea cheryl chester
        chris christian christina christine christopher chuck cindy claire clarence claude clayton cliff clifford clint clinton clyde
        cody colin colleen connie connor corey cory courtney craig crystal curt curtis cynthia daisy dale dan dana daniel danielle
        danny darlene darrell darren darryl dave david dawn dean deanna debbie deborah debra deepak delbert denise dennis derek
        derrick diana diane dick diego dolores domingo dominic don donald donna donnie dora doris dorothy doug douglas drew duane
        dustin dwayne dwight dylan earl ed eddie edgar edith edmund eduardo edward edwin eileen elaine eleanor elena eli elias elijah
        elizabeth ellen elliot elmer emil emilio emily emma enrique eric erica erik erin ernest ernesto ernie esteban esther ethan
        eugene eva evan evelyn faye felipe felix fernando florence floyd frances francis francisco frank frankie fred freddie
        frederick gabriel gail gary gene geoff geoffrey george gerald gerard gerardo gilbert gina gino giovanni giuseppe glen glenda
        glenn gloria gordon grace graham grant greg gregory guadalupe guillermo gus guy hal hank hannah hans harold harriet harry
        harvey hassan hazel heather hector heidi helen henry herb herbert herman holly homer horace howard hugh hugo hussein ian
        ibrahim ignacio ike ira irene irma isaac isabel ismael israel ivan jack jackie jacob jaime jake james jamie jan jane janet
        janice jared jasmine jason javier jay jean jeanette jeff jeffery jeffrey jenna jennifer jenny jeremiah jeremy jerome jerry
        jesse jessica jesus jill jim jimmie jimmy jin jo joan joann joanne joaquin jody joe joel joey john johnnie johnny jon jonathan
        jordan jorge jose joseph josh joshua joy joyce juan juanita judith judy julia julian julie julio june jurgen justin karen karl
        kate katherine kathleen kathryn kathy katie keith kelly ken kenneth kenny kent kerry kevin kim kimberly kirk klaus kristen
        kristin kristina kumar kurt kyle lance larry laura lauren laurie lawrence leah lee leigh leland leo leon leonard leroy leslie
        lester lewis lillian linda lindsay lisa liz lloyd logan lois lonnie lorenzo lori lorraine lou louis louise luc lucas lucia
        lucille lucy luigi luis luke luther lydia lyle lynn mack madison manny manuel marc marcel marcia marco marcos marcus margaret
        margarita maria marian marie marilyn mario marion marjorie mark marlene marsha marshall martha martin marty marvin mary mason
        mathew matt matthew maurice max maxine megan mel melanie melinda melissa melvin mercedes meredith michael micheal michel
        michele michelle mickey miguel mike mildred miles milton miranda misty mitch mitchell mohamed mohammad mohammed molly monica
        morgan morris moses muhammad myron nancy naomi natalie nathan nathaniel neal ned neil nelson nguyen nicholas nick nicolas
        nicole nina noah noel nora norm norma norman olga oliver olivia omar oscar otis otto owen pablo pam pamela pat patricia
        patrick patsy patti patty paul paula pauline pedro peggy percy perry pete peter phil philip phillip phyllis pierre preston
        priscilla priya rachel rafael raj rajesh ralph ramiro ramon randall randy raquel raul ravi ray raymond rebecca reggie reginald
        rene renee rex rhonda ricardo rich richard rick rickey ricky rita rob robert roberta roberto robin rocco rocky rod roderick
        rodney rodolfo rogelio roger roland roman ron ronald ronnie rosa rosalie rose rosemary rosie ross roxanne roy ruben ruby rudy
        rufus russ russell rusty ruth ryan sal sally salvador salvatore sam samantha sammy samuel sandra sandy sanjay santiago santos
        sara sarah saul scott scotty sean sergio seth shane shannon shari sharon shaun shawn sheila shelby sheldon shelly sheri
        sherman sherri sherry shirley sid sidney silvia simon sonia sonya sophia sophie spencer stacey stacy stan stanley stella
        stephanie stephen steve steven stewart stuart sue sunil suresh susan suzanne sylvester sylvia tammy tanya tara ted teresa teri
        terrance terrence terri terry thelma theodore theresa thomas tiffany tim timothy tina toby todd tom tommie tommy toni tony
        tracy travis trent trevor tricia troy tyler tyrone valerie vanessa vera vern vernon vicente vicki vicky victor victoria vijay
        vince vincent viola violet virgil virginia vivian vladimir wade wallace walt walter wanda warren wayne wei wendell wendy
        wesley whitney wilbur will willard william willie willis wilma winston wolfgang woody wyatt xavier yolanda yusuf yvette yvonne
        zach zachary
        """;

    private static string FamilyText => """
        abbott adams adkins aguilar aguirre ahmed alexander ali allen allison alvarado alvarez anderson andrews armstrong arnold
        atkins austin avila ayala bailey baker baldwin ball ballard banks barber barker barnes barnett barrett barron barton bass
        bates bauer beard beck becker bell beltran bender bennett benson bentley berg berger bernard berry bishop black blackburn
        blair blake blevins bond booth bowen bowers bowman boyd boyer bradford bradley bradshaw brady brandt brennan brewer bridges
        briggs brock brooks brown browning bruce bryan bryant buchanan buck buckley bullock burgess burke burnett burns burton bush
        butler byrd cabrera cain calderon caldwell calhoun callahan camacho cameron campbell campos cannon cantrell carey carlson
        carpenter carr carrillo carroll carson carter case casey castillo castro cervantes chambers chan chandler chang chapman chase
        chavez chen cherry christensen christian church clark clarke clayton clements cline cobb cochran cohen cole coleman collier
        collins combs compton conley conner conrad contreras conway cook cooper copeland cordova correa cortez costa cox craig crane
        crawford crosby cross cruz cummings cunningham curry curtis dalton daniel daniels daugherty davenport davidson davies davis
        dawson day dean decker delacruz deleon delgado dennis devries diaz dickerson dickson dillon dixon dodson dominguez donaldson
        donovan dorsey dougherty douglas doyle drake duarte dubois dudley duffy duke duncan dunlap dunn dupont duran durand durham
        dyer eaton edwards elliott ellis ellison english erickson escobar espinoza estes estrada evans everett ewing farley farmer
        farrell faulkner ferguson fernandez ferrari ferrell fields figueroa finley fischer fisher fitzgerald fitzpatrick fleming
        fletcher flores flowers floyd flynn foley ford foster fowler fox francis franco frank franklin franks frazier frederick
        freeman french frost fry frye fuentes fuller gaines gallagher gallegos galloway galvan gamble garcia gardner garner garrett
        garrison garza gates gentry george gibbs gibson gilbert giles gill gillespie gilmore glass glenn glover golden gomez gonzales
        gonzalez good goodman goodwin gordon graham grant graves gray green greene greer gregory griffin griffith grimes gross guerra
        guerrero gupta gutierrez guzman haas hahn hale haley hall hamilton hammond hampton hancock hanna hansen hanson hardin harding
        hardy harmon harper harrell harrington harris harrison hart hartman harvey hatfield hawkins hayden hayes haynes heath hebert
        henderson hendricks hendrix henry hensley henson herman hernandez herrera herring hess hester hickman hicks higgins hill hines
        hinton ho hobbs hodge hodges hoffman hogan holden holder holland holloway holmes holt hood hooper hoover hopkins horn horne
        horton house houston howard howe howell huang hubbard huber hudson huff huffman hughes hull humphrey hunt hunter hurley hurst
        hussain hutchinson huynh ibarra ingram ivanov jackson jacobs jacobson james jansen jarvis jefferson jenkins jennings jensen
        jimenez john johns johnson johnston jones jordan joseph joyce juarez kane kaufman keith keller kelley kelly kemp kennedy kent
        kerr khan kidd kim king kirby kirk klein kline knapp knight knox koch kowalski kramer krueger kumar lam lamb lambert landry
        lane lang larsen larson lawrence lawson le leach leblanc lee leon leonard lester levine levy lewis li lin lindsey little liu
        livingston lloyd logan long lopez love lowe lowery lozano lucas lucero luna lynch lynn lyons macdonald macias mack madden
        maddox mahoney maldonado malone mann manning marin marks marquez marsh marshall martin martinez mason massey mathews mathis
        matthews maxwell may mayer maynard mayo mcbride mccall mccann mccarthy mccarty mcclain mcclure mcconnell mccormick mccoy
        mccullough mcdaniel mcdonald mcdowell mcfarland mcgee mcguire mcintosh mcintyre mckay mckee mckenzie mckinney mcknight
        mclaughlin mclean mcmahon mcmillan mcpherson meadows medina mehta meier mejia melendez melton mendez mendoza mercado mercer
        merritt meyer meyers meza michael middleton miles miller mills miranda mitchell mohammed molina montes montgomery montoya
        moody moon moore mora morales moran moreau moreno morgan morris morrison morrow morse morton moses mosley moss mueller mullen
        muller mullins munoz murillo murphy murray myers nash navarro neal nelson newman newton nguyen nichols nicholson nielsen nixon
        noble nolan norman norris norton novak nowak nunez obrien ochoa oconnell oconnor odom odonnell oliveira oliver olsen olson
        oneal oneill orozco orr ortega ortiz osborn osborne owen owens pace pacheco padilla page palmer park parker parks parra
        parrish parsons patel patrick patterson patton paul payne pearson peck pena pennington pereira perez perkins perry peters
        petersen peterson petrov petty pham phelps phillips pierce pineda pittman pitts pollard ponce poole pope porter portillo
        potter potts powell powers pratt preston price prince proctor pruitt pugh quinn quintero ramirez ramos ramsey randall randolph
        rangel rasmussen ray reed reese reeves reid reilly reyes reynolds rhodes rice rich richard richards richardson richmond riggs
        riley rios ritter rivas rivera rivers roach robbins roberson roberts robertson robinson robles rocha rodgers rodriguez rogers
        rojas rollins roman romero rosales rosario rose ross rossi roth rowe rowland roy rubio ruiz rush russell russo ryan salas
        salazar salinas sampson sanchez sanders sandoval sanford santana santiago santos sato saunders savage sawyer schaefer schmid
        schmidt schmitt schneider schroeder schultz schulz schwartz scott sellers serrano sexton shaffer shah shannon sharma sharp
        shaw shea shelton shepard shepherd sheppard sherman shields short silva simmons simon simpson sims singh singleton skinner
        sloan small smith snow snyder solis solomon sosa soto sparks spears spence spencer stafford stanley stanton stark steele stein
        stephens stephenson stevens stevenson stewart stokes stone stout strickland strong stuart suarez sullivan summers sutton
        suzuki swanson sweeney sweet tanaka tanner tapia tate taylor terrell terry thomas thompson thornton todd torres townsend tran
        travis trevino trujillo tucker turner tyler underwood valdez valencia valentine valenzuela vance vang vargas vasquez vaughan
        vaughn vazquez vega velasquez velazquez velez villa villanueva villarreal vincent vu wade wagner walker wall wallace waller
        walls walsh walter walters walton wang ward ware warner warren washington waters watkins watson watts weaver webb weber
        webster weeks weiss welch wells west wheeler whitaker white whitehead whitney wiggins wilcox wiley wilkerson wilkins wilkinson
        williams williamson willis wilson winters wise wolf wolfe wong wood woodard woods woodward wright wu wyatt xiong yamamoto yang
        yates yoder york young yu zamora zavala zhang zimmerman zuniga
        """;
}
