# nlohmann_json: headers only. A cross compiler must not see the machine's whole include folder, so it gets a copy.
find_path(NLOHMANN_INCLUDE nlohmann/json.hpp PATHS /usr/include /usr/local/include /opt/homebrew/include
  REQUIRED NO_CMAKE_FIND_ROOT_PATH)
if(CMAKE_CROSSCOMPILING)
  file(COPY ${NLOHMANN_INCLUDE}/nlohmann DESTINATION ${CMAKE_BINARY_DIR}/headers)
  set(json_include ${CMAKE_BINARY_DIR}/headers)
else()
  set(json_include ${NLOHMANN_INCLUDE})
endif()
foreach(folder html report)
  target_include_directories(inspector_${folder} SYSTEM PUBLIC ${json_include})
endforeach()
